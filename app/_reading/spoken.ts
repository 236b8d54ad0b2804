import type { Passage } from "@/lib/lesson/lesson";
import { sentencesIn } from "@/lib/text/sentences";

/** A report as it is read aloud: its language, and its sentences with where each begins in the text. */
export type Spoken = { lang: string; sentences: readonly { at: number; words: string }[] };

/** The sentences of a report in the order they are read, headline and captions too. */
export const spoken = ({ blocks, text, lang }: Passage): Spoken => ({
  lang,
  sentences: blocks.flatMap(({ span }) =>
    sentencesIn(text, span, lang).map(({ start, end }) => ({
      at: start,
      words: text.slice(start, end),
    })),
  ),
});
