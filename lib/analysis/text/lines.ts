/** Narrowest and widest that lines are wrapped to by hand or by a mail program, in code units. */
const NARROW = 40;
const WIDE = 100;

const firstWord = (line: string): string => /^\S*/.exec(line)?.[0] ?? "";

/** The width that the lines of a text are wrapped to, or 0 when they are paragraphs. */
function widthOf(runs: readonly (readonly string[])[]): number {
  const lengths = runs
    .filter((run) => run.length > 1)
    .flatMap((run) => run.map((line) => line.length));
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  return width >= NARROW && width <= WIDE ? width : 0;
}

/** Whether a line ends only because it was full, or in the middle of a sentence. */
function isWrapped(line: string, next: string, width: number): boolean {
  const full = line.length + 1 + firstWord(next).length > width;
  const inside = line.length >= 30 && /[^.!?:;"”’]$/.test(line) && /^\p{Ll}/u.test(next);
  return width > 0 ? full || inside : inside;
}

function joined(run: readonly string[], width: number): string[] {
  const found: string[] = [];
  run.forEach((line, index) => {
    const before = run[index - 1];
    const last = found.length - 1;
    if (before === undefined || !isWrapped(before, line, width)) found.push(line);
    else found[last] += /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line) ? line : ` ${line}`;
  });
  return found;
}

/** The paragraphs of a plain text: lines apart, except that a sentence wrapped over several lines is one again. */
export function paragraphsOf(text: string): string[] {
  const runs = text.split(/\n{2,}/).map((run) =>
    run
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );
  const width = widthOf(runs);
  return runs.flatMap((run) => joined(run, width));
}
