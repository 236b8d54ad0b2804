import type { Analysis, Attribution, Finding, Layer, Notice } from "../../../lib/analysis/analysis";
import { markedText } from "./marked-text";
import type { Paint } from "./paint";

const TITLES: Readonly<Record<Layer, string>> = {
  voice: "Who says it?",
  kind: "What kind of statement?",
  backing: "What backs it? (figures, and who supplied them)",
  wording: "How is it worded?",
};
const NOTICES: Readonly<Record<Notice, string>> = {
  empty: "There is nothing to read.",
  "not-english": "This does not look like English. Do not trust what is said below.",
  "not-prose": "This is hardly prose: a list, a table or code. Little below will be right.",
  "only-quotes": "Nearly everything stands between quotation marks.",
  "rules-only": "The weights are not there: rules alone were used, and more is missed.",
  "open-quote": "A quotation is opened and never closed.",
};
const LIMIT =
  "The analyzer sees who says something, never that it is so. Everything here is a suggestion.";
/** Longest piece of the text that a list repeats, in characters. */
const LONGEST = 70;

const short = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;

function aboutFinding(finding: Finding, attributions: ReadonlyMap<string, Attribution>): string {
  if (finding.layer === "voice") {
    const speaker = finding.attribution && attributions.get(finding.attribution)?.speaker?.name;
    return speaker ? ` — ${speaker}` : "";
  }
  if (finding.layer === "backing") return ` — ${finding.supplier ?? "nobody is named"}`;
  if (finding.layer !== "wording") return "";
  const plainer = finding.neutral.length > 0 ? `; plainer: ${finding.neutral.join(", ")}` : "";
  return ` — whose word: ${finding.owner}${plainer}`;
}

function list(analysis: Analysis, layer: Layer, paint: Paint): string {
  const attributions = new Map(analysis.attributions.map((each) => [each.id, each]));
  const found = analysis.findings.filter((finding) => finding.layer === layer);
  const lines = found.map((finding) => {
    const words = short(analysis.text.slice(finding.span.start, finding.span.end));
    const sure = `(${finding.confidence.toFixed(2)}, ${finding.by})`;
    return `  ${paint(layer, finding.label)} ${words}${aboutFinding(finding, attributions)}\n        ${finding.why} ${paint("faint", sure)}`;
  });
  return [paint("strong", `${TITLES[layer]} ${found.length}`), ...lines].join("\n");
}

/** An analysis as somebody reads it in a terminal: the text with its marks, then each layer with why. */
export function reportOf(analysis: Analysis, paint: Paint): string {
  const layers = (["voice", "kind", "backing", "wording"] as const).map((layer) =>
    list(analysis, layer, paint),
  );
  const notices = analysis.notices.map((notice) => `! ${NOTICES[notice]}`);
  const legend = "Marks: *loaded words*LABEL {figures} [voice][kind], after each clause";
  const text = markedText(analysis, paint);
  return [notices.join("\n"), paint("faint", legend), text, ...layers, paint("faint", LIMIT)]
    .filter((part) => part !== "")
    .join("\n\n");
}
