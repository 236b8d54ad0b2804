import type { Crf } from "./crf";
import { TAGS } from "./tags";

/** A field in few bytes: one byte a weight, and only the buckets that have any. */
export type PackedField = {
  bits: number;
  /** A weight is its byte times this. */
  scale: number;
  transitions: number[];
  /** One bit a bucket, the lowest first: whether it has weights. */
  used: Uint8Array;
  /** The weights of used buckets, in their order. */
  rows: Int8Array;
};

/** The steps in which the largest weight is told. */
const STEPS = 127;

/** Packs a trained field; weights are rounded. */
export function packField({ weights, transitions }: Crf, bits: number): PackedField {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = (largest || 1) / STEPS;
  const used = new Uint8Array(2 ** bits / 8);
  const rows = new Int8Array(weights.length);
  let next = 0;
  for (let bucket = 0; bucket < 2 ** bits; bucket++) {
    let any = false;
    for (let tag = 0; tag < TAGS; tag++) {
      const byte = Math.round((weights[bucket * TAGS + tag] as number) / scale);
      rows[next + tag] = byte;
      if (byte !== 0) any = true;
    }
    if (!any) continue;
    used[bucket >> 3] = (used[bucket >> 3] as number) | (1 << (bucket & 7));
    next += TAGS;
  }
  return {
    bits,
    scale,
    transitions: Array.from(transitions, (each) => Math.round(each * 1000) / 1000),
    used,
    rows: rows.slice(0, next),
  };
}

/** The field that was packed, ready to score. */
export function unpackField({ bits, scale, transitions, used, rows }: PackedField): Crf {
  const weights = new Int8Array(2 ** bits * TAGS);
  let next = 0;
  for (let bucket = 0; bucket < 2 ** bits; bucket++) {
    if (((used[bucket >> 3] as number) & (1 << (bucket & 7))) === 0) continue;
    weights.set(rows.subarray(next, next + TAGS), bucket * TAGS);
    next += TAGS;
  }
  return { weights, scale, transitions: Float32Array.from(transitions) };
}
