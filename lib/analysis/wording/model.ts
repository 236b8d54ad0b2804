/** Weights that tell biased sentences and biased words. */
export type WordingModel = { format: 1 };
