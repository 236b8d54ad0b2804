import { isScored } from "@/lib/items/index";
import type { Lesson } from "@/lib/lesson/lesson";

/** A lesson as it is offered for a live lesson: its questions by step, each with the beginning of its words. No key. */
export type Offer = {
  slug: string;
  title: string;
  items: { id: string; role: "practice" | "exit"; prompt: string; words: string }[];
};

/** As many characters as tell one question from another. */
const SHORT = 90;

function beginning(words: string): string {
  if (words.length <= SHORT) return words;
  const cut = words.slice(0, SHORT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), SHORT / 2))}…`;
}

/** What a teacher chooses from. */
export const offerOf = ({ slug, title, passages, steps }: Lesson): Offer => ({
  slug,
  title,
  items: steps.flatMap((step) =>
    step.type === "practice" || step.type === "exit"
      ? step.items.filter(isScored).map(({ id, prompt, passage, spans: [span] }) => {
          const text = passages.find((each) => each.id === passage)?.text ?? "";
          const words = span ? beginning(text.slice(span.start, span.end)) : "";
          return { id, role: step.type, prompt, words };
        })
      : [],
  ),
});
