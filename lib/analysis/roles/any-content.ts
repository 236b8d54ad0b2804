import type { Lattice } from "./crf";
import { CONTENT, type Run, TAGS } from "./tags";

/** How probable it is that a range has any content: 1 less the sum over all sequences of tags in which it has none. */
export function anyContent(lattice: Lattice, { from, to }: Run): number {
  const { emission, step, steps, forward, backward, norm } = lattice;
  // The tags before CONTENT are those of no content.
  let sums = forward.subarray(from * TAGS, from * TAGS + CONTENT);
  for (let at = from + 1; at < to; at++) {
    const next = new Float64Array(CONTENT);
    for (let tag = 0; tag < CONTENT; tag++) {
      let into = 0;
      for (let previous = 0; previous < CONTENT; previous++)
        into +=
          (sums[previous] as number) *
          (step[(steps[at] as number) + previous * TAGS + tag] as number);
      next[tag] = (into * (emission[at * TAGS + tag] as number)) / (norm[at] as number);
    }
    sums = next;
  }
  const none = sums.reduce(
    (sum, share, tag) => sum + share * (backward[(to - 1) * TAGS + tag] as number),
    0,
  );
  return Math.min(1, Math.max(0, 1 - none));
}
