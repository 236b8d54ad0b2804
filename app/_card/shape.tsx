import { OUTLINE } from "@/app/_components/question-outline";
import type { Lesson } from "@/lib/lesson/lesson";

/** A mixed lesson has one shape here: a card has no room for four. */
const MIXED = "M2 4h16v2.5H2zM2 9h16v2.5H2zM2 14h16v2.5H2z";

/** The shape that stands for a question, filled; the same four as in the interface, for satori's SVG. */
export function QuestionShape({
  question,
  color,
  size,
}: {
  question: Lesson["question"];
  color: string;
  size: number;
}) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path fillRule="evenodd" d={question === "mixed" ? MIXED : OUTLINE[question]} fill={color} />
    </svg>
  );
}
