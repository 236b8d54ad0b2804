import type { Crf } from "./crf";
import { BLOCK } from "./tags";
import type { Labelled } from "./train-crf";

/** A sequence as if its tokens met at places of one kind only. */
export const placeless = (sequence: Labelled): Labelled => ({
  ...sequence,
  edges: new Uint8Array(sequence.count),
});

/** A field that was trained on such sequences, with the transitions of that one kind at every place. */
export const anywhere = (field: Crf): Crf => ({
  ...field,
  transitions: field.transitions.map((_, at, all) => all[at % BLOCK] as number),
});

/** The field whose scores are the means of several fields' scores: a logarithmic opinion pool (Smith, Cohn & Osborne 2005). */
export function pooled(fields: readonly Crf[]): Crf {
  const mean = (all: readonly (Float32Array | Int8Array)[]): Float32Array => {
    const sums = new Float32Array(all[0]?.length ?? 0);
    for (const numbers of all)
      for (let at = 0; at < sums.length; at++)
        sums[at] = (sums[at] as number) + (numbers[at] as number) / all.length;
    return sums;
  };
  return {
    weights: mean(fields.map(({ weights }) => weights)),
    scale: 1,
    transitions: mean(fields.map(({ transitions }) => transitions)),
  };
}
