/** What a token can be: 0, nothing, or the first or (one more) a later token of a source, a cue or a content. */
export const SOURCE = 1;
export const CUE = 3;
export const CONTENT = 5;
export const TAGS = 7;

/** How many transitions there are at a place: from each tag, or from the beginning, to each. */
export const BLOCK = (TAGS + 1) * TAGS;

/**
 * Which tag may follow which, as [previous × TAGS + tag]; the last row is the beginning of a sequence. A later token
 * follows only a token of its own role.
 */
export const ALLOWED: Uint8Array = (() => {
  const allowed = new Uint8Array(BLOCK).fill(1);
  for (let previous = 0; previous <= TAGS; previous++)
    for (const first of [SOURCE, CUE, CONTENT])
      if (previous !== first && previous !== first + 1) allowed[previous * TAGS + first + 1] = 0;
  return allowed;
})();

/** A half-open range of tokens. */
export type Run = { from: number; to: number };

/** The ranges that a sequence of tags gives to the role whose first tag is `first`. */
export function runsOf(tags: Uint8Array, first: number): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tags.length; at++) {
    if (tags[at] !== first) continue;
    let to = at + 1;
    while (to < tags.length && tags[to] === first + 1) to++;
    runs.push({ from: at, to });
    at = to - 1;
  }
  return runs;
}
