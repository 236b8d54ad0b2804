import { expect, test } from "vitest";
import { quotationsIn } from "@/lib/analysis/text/quotations";
import { readAsGiven } from "@/lib/analysis/text/read";

/** What stands between marks in a text whose paragraphs are its lines; “…” at the end of what is never closed. */
const quoted = (text: string): string[] =>
  quotationsIn(
    text,
    readAsGiven(text).blocks.map(({ span }) => span),
  ).map(({ start, end, open }) => text.slice(start, end) + (open ? "…" : ""));

test.each([
  ['He said "we won" and "lost."', ['"we won"', '"lost."']],
  ["He said “we won” and «perdu».", ["“we won”", "«perdu»"]],
  ["He said ‘we won’ and left.", ["‘we won’"]],
  ["He said 'we won,' and left.", ["'we won,'"]],
  ["“She said ‘no’ to me,” he said.", ["“She said ‘no’ to me,”"]],
  ["He said ''we won,'' and left.", ["''we won,''"]],
  ["“We won.\n“We lost,” he said.", ["“We won.", "“We lost,”"]],
  ["“We won.\nHe left.", ["“We won.…"]],
  ['"We won. "We lost."', ['"We won. …', '"We lost."']],
])("what stands between marks is found in %s", (text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

test.each([
  "It’s the ministers’ house and the boys' dog.",
  "The '90s were long, and rock 'n' roll was not.",
  "A 5\" pipe and a 6' board.",
  "John O'Hara isn't here.",
])("an apostrophe or a unit quotes nobody: %s", (text) => {
  expect(quoted(text)).toEqual([]);
});
