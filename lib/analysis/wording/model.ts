import { z } from "zod";
import { err, ok, type Result } from "../../result";
import { SENTENCE_WEIGHTS } from "./sentence-features";
import { BUCKETS } from "./word-features";
import type { WordTable } from "./word-table";

/** Weights in one byte each: a weight is its byte times `scale`. */
export type Weights = { values: Int8Array; scale: number };

const headSchema = z.strictObject({
  /** How many words the table has. */
  words: z.int().min(0),
  scales: z.strictObject({
    table: z.number(),
    word: z.number(),
    bias: z.number(),
    opinion: z.number(),
  }),
  /** From which score a word counts as biased: at the best F1, and where most of what is found is right. */
  wordFrom: z.number(),
  sureFrom: z.number(),
  /** The chance that a word with a score is biased is the logistic of slope × score + shift (Platt 1999). */
  slope: z.number(),
  shift: z.number(),
});
type Head = z.output<typeof headSchema>;

/** Weights that tell biased words, biased sentences and opinions. */
export type WordingModel = Omit<Head, "words" | "scales"> & {
  table: WordTable;
  word: Weights;
  bias: Weights;
  opinion: Weights;
};

const MARK = "WSW1";

/** A file of weights: a mark, the length of a head, the head as JSON, then keys and weights. */
export function writeWordingModel(model: WordingModel): Uint8Array {
  const { table, word, bias, opinion, ...rest } = model;
  const head: Head = {
    ...rest,
    words: table.keys.length,
    scales: { table: table.scale, word: word.scale, bias: bias.scale, opinion: opinion.scale },
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const keys = new Uint8Array(table.keys.length * 4);
  const view = new DataView(keys.buffer);
  table.keys.forEach((key, at) => {
    view.setInt32(at * 4, key, true);
  });
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, text.length, true);
  const parts = [
    new TextEncoder().encode(MARK),
    size,
    text,
    keys,
    ...[table.values, word.values, bias.values, opinion.values].map(
      (values) => new Uint8Array(values.buffer, values.byteOffset, values.length),
    ),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function headOf(text: string): Head | undefined {
  try {
    return headSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Reads a file of weights; anything that is not exactly one is broken. */
export function readWordingModel(bytes: Uint8Array): Result<WordingModel, "broken"> {
  const decoder = new TextDecoder();
  if (bytes.length < 8 || decoder.decode(bytes.subarray(0, 4)) !== MARK) return err("broken");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = 8 + view.getUint32(4, true);
  const head = start > bytes.length ? undefined : headOf(decoder.decode(bytes.subarray(8, start)));
  if (!head) return err("broken");
  const { words, scales, ...rest } = head;
  if (bytes.length !== start + words * 7 + BUCKETS + 2 * SENTENCE_WEIGHTS) return err("broken");
  let at = start + words * 4;
  const weights = (length: number, scale: number): Weights => {
    const values = new Int8Array(bytes.buffer, bytes.byteOffset + at, length);
    at += length;
    return { values, scale };
  };
  const keys = Int32Array.from({ length: words }, (_, word) =>
    view.getInt32(start + word * 4, true),
  );
  return ok({
    ...rest,
    table: { keys, ...weights(words * 3, scales.table) },
    word: weights(BUCKETS, scales.word),
    bias: weights(SENTENCE_WEIGHTS, scales.bias),
    opinion: weights(SENTENCE_WEIGHTS, scales.opinion),
  });
}
