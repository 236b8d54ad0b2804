import type { Analysis, Block, Finding } from "../../../lib/analysis/analysis";
import type { Paint } from "./paint";

/** Something that is put into the text at a place. What closes comes before what opens. */
type Mark = { at: number; order: number; sign: string };

/** Width of the report, in columns. */
const COLUMNS = 88;

function marksOf(finding: Finding, paint: Paint): Mark[] {
  const { start, end } = finding.span;
  const { layer, label } = finding;
  if (layer === "wording")
    return [
      { at: start, order: 3, sign: paint(layer, "*") },
      { at: end, order: 1, sign: paint(layer, `*${label}`) },
    ];
  if (layer === "backing")
    return [
      { at: start, order: 3, sign: paint(layer, "{") },
      { at: end, order: 0, sign: paint(layer, "}") },
    ];
  return [{ at: end, order: 2, sign: paint(layer, `[${label}]`) }];
}

/** How many columns words take: colours take none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one.
const widthOf = (words: string): number => words.replace(/\u001b\[\d+m/g, "").length;

function wrapped(words: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(/\s+/)) {
    if (line && widthOf(line) + 1 + widthOf(word) > COLUMNS) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join("\n");
}

function blockText(text: string, { span, kind }: Block, marks: readonly Mark[], paint: Paint) {
  let at = span.start;
  let words = "";
  for (const mark of marks) {
    words += text.slice(at, mark.at) + mark.sign;
    at = mark.at;
  }
  words += text.slice(at, span.end);
  if (kind === "paragraph") return wrapped(words);
  if (kind === "headline") return wrapped(paint("strong", words));
  return wrapped(paint("faint", `(${kind}) ${words}`));
}

/** The text with what was found: *loaded words*, {figures}, and after each clause its [voice] and [kind]. */
export function markedText({ text, blocks, findings }: Analysis, paint: Paint): string {
  const marks = findings
    .flatMap((finding) => marksOf(finding, paint))
    .sort((a, b) => a.at - b.at || a.order - b.order);
  let next = 0;
  return blocks
    .map((block) => {
      const from = next;
      while ((marks[next]?.at ?? Number.POSITIVE_INFINITY) <= block.span.end) next += 1;
      return blockText(text, block, marks.slice(from, next), paint);
    })
    .join("\n\n");
}
