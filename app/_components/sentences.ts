import type { Passage } from "@/lib/lesson/lesson";
import { sentencesIn } from "@/lib/text/sentences";
import type { Span } from "@/lib/text/span";

/** The sentences of a passage that hold any of the spans, in reading order, each once. A block that cannot be cut stands whole. */
export function sentencesAround(passage: Passage, spans: readonly Span[]): Span[] {
  const held = passage.blocks.flatMap(({ span: block }) => {
    const touching = spans.filter(({ start, end }) => start < block.end && block.start < end);
    if (touching.length === 0) return [];
    const sentences = sentencesIn(passage.text, block, passage.lang);
    return touching.map((span) => {
      const over = sentences.filter(({ start, end }) => start < span.end && span.start < end);
      return { start: over[0]?.start ?? block.start, end: over.at(-1)?.end ?? block.end };
    });
  });
  const merged: Span[] = [];
  for (const next of held.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && next.start < last.end) last.end = Math.max(last.end, next.end);
    else merged.push({ ...next });
  }
  return merged;
}
