import type { Attribution, Speaker } from "../analysis/analysis";
import type { Draft, ReviewedFinding } from "./draft";
import { tidied } from "./tidy";

/** Longest name of a speaker. */
export const MOST_OF_NAME = 120;

/** Who a voice finding is attributed to, or an empty string: nobody, or nobody with a name. */
export function speakerOf(draft: Pick<Draft, "attributions" | "findings">, id: string): string {
  const finding = draft.findings.find((each) => each.id === id);
  if (finding?.layer !== "voice") return "";
  return draft.attributions.find((each) => each.id === finding.attribution)?.speaker?.name ?? "";
}

/**
 * The draft with the name of whoever speaks in a finding, as the teacher says it; without one, nobody is named. It holds
 * for every finding of the same attribution and the figures supplied in it; reasons, sources and sides follow.
 * The reporter's voice has no speaker: there the draft stays the same, as it does where the name is already that.
 */
export function nameSpeaker(draft: Draft, id: string, words: string): Draft {
  const finding = draft.findings.find((each) => each.id === id);
  const name = words.trim().replace(/\s+/gu, " ").slice(0, MOST_OF_NAME);
  if (finding?.layer !== "voice" || finding.label === "V-REP" || name === speakerOf(draft, id))
    return draft;
  const known = draft.attributions.find((each) => each.id === finding.attribution);
  const attribution: Attribution = {
    ...(known ?? {
      id: newId(draft),
      source: [],
      cue: [],
      content: [finding.span],
      voice: finding.label,
      confidence: 1,
      by: "teacher",
      why: NAMED,
    }),
    speaker: name === "" ? null : { name, type: typeOf(known, finding.label), carriedFrom: null },
  };
  const attributions = known
    ? draft.attributions.map((each) => (each === known ? attribution : each))
    : [...draft.attributions, attribution];
  const before = speakerOf(draft, id);
  const isSame = (each: ReviewedFinding) =>
    each === finding || (each.layer === "voice" && known && each.attribution === known.id);
  const clauses = new Set(draft.findings.filter(isSame).map(({ clause }) => clause));
  const findings = draft.findings.map((each) => {
    if (each.layer === "voice" && isSame(each))
      return { ...each, attribution: attribution.id, why: NAMED };
    const isTheirs = each.layer === "backing" && before !== "" && each.supplier === before;
    return isTheirs && clauses.has(each.clause)
      ? { ...each, supplier: name || null, why: NAMED }
      : each;
  });
  return tidied({ ...draft, attributions, findings });
}

/** Stands in place of the analyzer's reason, which may name somebody else. */
const NAMED = "The teacher says who speaks here.";

/** What the analyzer took the speaker for; somebody it had no name for is a person once there is one. */
function typeOf(known: Attribution | undefined, label: string): Speaker["type"] {
  if (label === "V-UNN") return "unnamed";
  const type = known?.speaker?.type ?? "unnamed";
  return type === "unnamed" ? "person" : type;
}

/** The first id that no attribution has. */
function newId({ attributions }: Pick<Draft, "attributions">): string {
  const taken = attributions.map(({ id }) => Number(id.slice(1)));
  return `a${Math.max(0, ...taken) + 1}`;
}
