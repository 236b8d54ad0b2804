import { z } from "zod";
import { err, ok, type Result } from "../../result";
import type { Crf } from "./crf";
import { TRANSITIONS } from "./edges";
import { type Classes, type Lexicon, lexiconOf } from "./lexicon";
import { type PackedField, packField, unpackField } from "./pack-field";
import { TAGS } from "./tags";

/** What was learnt: which words are cues, a field over the whole text, and one over what lies around each cue. */
export type RolesModel = { lexicon: Lexicon; tagging: Crf; linking: Crf };

/** Buckets of each field, as a power of two. */
export const TAGGING_BITS = 20;
export const LINKING_BITS = 19;

const fieldSchema = z.strictObject({
  scale: z.number(),
  transitions: z.array(z.number()).length(TRANSITIONS),
  /** How many buckets have weights. */
  rows: z.int().min(0),
});
const headSchema = z.strictObject({
  /** How many words the lexicon has. */
  words: z.int().min(0),
  /** How many words have a class. */
  classed: z.int().min(0),
  tagging: fieldSchema,
  linking: fieldSchema,
});

const MARK = "WSR1";
/** The mark, a checksum, and the head's length. */
const START = 12;

/** FNV-1a over bytes. */
function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++)
    hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash >>> 0;
}

const byKey = (map: ReadonlyMap<number, number>): [number, number][] =>
  [...map].sort(([a], [b]) => a - b);

/** A file of weights: a mark, a checksum of the rest, the head as JSON, then the lexicon and both fields. */
export function writeRolesModel(
  strengths: ReadonlyMap<number, number>,
  classes: Classes,
  fields: { tagging: Crf; linking: Crf },
): Uint8Array {
  const tagging = packField(fields.tagging, TAGGING_BITS);
  const linking = packField(fields.linking, LINKING_BITS);
  const about = ({ scale, transitions, rows }: PackedField) => ({
    scale,
    transitions,
    rows: rows.length / TAGS,
  });
  const head = new TextEncoder().encode(
    JSON.stringify({
      words: strengths.size,
      classed: classes.size,
      tagging: about(tagging),
      linking: about(linking),
    }),
  );
  const known = new DataView(new ArrayBuffer(strengths.size * 5 + classes.size * 6));
  let next = 0;
  for (const [key, strength] of byKey(strengths)) {
    known.setInt32(next, key, true);
    known.setUint8(next + 4, strength);
    next += 5;
  }
  for (const [key, number] of byKey(classes)) {
    known.setInt32(next, key, true);
    known.setUint16(next + 4, number, true);
    next += 6;
  }
  const parts = [
    head,
    new Uint8Array(known.buffer),
    ...[tagging, linking].flatMap(({ used, rows }) => [used, new Uint8Array(rows.buffer)]),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, START));
  let at = START;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  bytes.set(new TextEncoder().encode(MARK));
  const view = new DataView(bytes.buffer);
  view.setUint32(8, head.length, true);
  view.setUint32(4, checksumOf(bytes.subarray(8)), true);
  return bytes;
}

function headOf(text: string): z.output<typeof headSchema> | undefined {
  try {
    return headSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Reads a file of weights; anything that is not exactly one, to the last byte, is broken. */
export function readRolesModel(bytes: Uint8Array): Result<RolesModel, "broken"> {
  if (bytes.length < START) return err("broken");
  const text = new TextDecoder();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (text.decode(bytes.subarray(0, 4)) !== MARK) return err("broken");
  if (view.getUint32(4, true) !== checksumOf(bytes.subarray(8))) return err("broken");
  let at = START + view.getUint32(8, true);
  const head = headOf(text.decode(bytes.subarray(START, at)));
  if (!head) return err("broken");
  const strengths = new Map<number, number>();
  for (let word = 0; word < head.words; word++, at += 5)
    strengths.set(view.getInt32(at, true), view.getUint8(at + 4));
  const classes = new Map<number, number>();
  for (let word = 0; word < head.classed; word++, at += 6)
    classes.set(view.getInt32(at, true), view.getUint16(at + 4, true));
  const field = ({ scale, transitions, rows }: z.output<typeof fieldSchema>, bits: number): Crf => {
    const used = bytes.subarray(at, at + 2 ** bits / 8);
    at += used.length;
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * TAGS);
    at += weights.length;
    return unpackField({ bits, scale, transitions, used, rows: weights });
  };
  const tagging = field(head.tagging, TAGGING_BITS);
  const linking = field(head.linking, LINKING_BITS);
  return ok({ lexicon: lexiconOf(strengths, classes), tagging, linking });
}
