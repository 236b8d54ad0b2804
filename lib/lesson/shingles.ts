import { z } from "zod";

/** Hashes of every run of 8 and of 9 words of an article that must not be copied. The article itself is not kept. */
export const shinglesSchema = z.strictObject({
  source: z.string().min(1),
  made: z.string().min(1),
  eight: z.array(z.string().regex(/^[0-9a-f]{14}$/)),
  nine: z.array(z.string().regex(/^[0-9a-f]{14}$/)),
});
export type Shingles = z.output<typeof shinglesSchema>;

const WORD = /[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu;
const QUOTED = /“[^”]*”|"[^"]*"/gu;

type Word = { text: string; quotation: number | null };

/** The words of a text in lower case, each with the number of the quotation it stands in. */
function wordsOf(prose: string): Word[] {
  const text = prose.toLowerCase().replace(/[’‘]/g, "'");
  const quotations = Array.from(
    text.matchAll(QUOTED),
    ({ 0: all, index }) => [index, index + all.length] as const,
  );
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const at = quotations.findIndex(([start, end]) => start <= index && index < end);
    return { text: word, quotation: at === -1 ? null : at };
  });
}

/** A 53-bit hash (cyrb53, public domain) as 14 hexadecimal digits: enough to tell runs apart, too little to read one back. */
export function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, "0");
}

const runsOf = (words: Word[], size: number): Word[][] =>
  words.slice(0, Math.max(0, words.length - size + 1)).map((_, at) => words.slice(at, at + size));

const hashOf = (run: Word[]): string => hash(run.map(({ text }) => text).join(" "));

/** The hashed runs of a text, to be kept in place of the text. */
export function shinglesOf(source: string, made: string, prose: string): Shingles {
  const words = wordsOf(prose);
  const hashed = (size: number) => [...new Set(runsOf(words, size).map(hashOf))].sort();
  return { source, made, eight: hashed(8), nine: hashed(9) };
}

/** Runs a text shares with an article: 9 words anywhere, or 8 that do not lie inside one quotation. */
export function copiedRuns(prose: string, { eight, nine }: ShingleSet): string[] {
  const words = wordsOf(prose);
  const quoted = (run: Word[]) =>
    run[0]?.quotation != null && run.every(({ quotation }) => quotation === run[0]?.quotation);
  const copied = [
    ...runsOf(words, 9).filter((run) => nine.has(hashOf(run))),
    ...runsOf(words, 8).filter((run) => !quoted(run) && eight.has(hashOf(run))),
  ];
  return copied.map((run) => run.map(({ text }) => text).join(" "));
}

/** Shingles ready for looking up. */
export type ShingleSet = { eight: ReadonlySet<string>; nine: ReadonlySet<string> };
/** Makes shingles ready for looking up. */
export const shingleSet = ({ eight, nine }: Shingles): ShingleSet => ({
  eight: new Set(eight),
  nine: new Set(nine),
});
