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

/** Weights so large count as this many bytes' steps; the few that are larger are cut. */
const STEPS = 127;
/** The share of weights, by size, that is kept whole. */
const WHOLE = 0.9999;

/** The size that all but a few weights stay below. */
function rangeOf(weights: Crf["weights"]): number {
  const sizes = Float32Array.from(
    weights.filter((weight) => weight !== 0),
    Math.abs,
  ).sort();
  return sizes[Math.floor((sizes.length - 1) * WHOLE)] ?? 1;
}

/** Packs a trained field; weights are rounded. */
export function packField({ weights, transitions }: Crf, bits: number): PackedField {
  const scale = rangeOf(weights) / STEPS;
  const used = new Uint8Array(2 ** bits / 8);
  const rows = new Int8Array(weights.length);
  let next = 0;
  for (let bucket = 0; bucket < 2 ** bits; bucket++) {
    let any = false;
    for (let tag = 0; tag < TAGS; tag++) {
      const rounded = Math.round((weights[bucket * TAGS + tag] as number) / scale);
      const byte = Math.max(-STEPS, Math.min(STEPS, rounded));
      rows[next + tag] = byte;
      if (byte !== 0) any = true;
    }
    if (!any) continue;
    used[bucket >> 3] = (used[bucket >> 3] as number) | (1 << (bucket & 7));
    next += TAGS;
  }
  return { bits, scale, transitions: [...transitions], used, rows: rows.slice(0, next) };
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
