import type { Lesson } from "@/lib/lesson/lesson";

const OUTLINE = {
  voice: "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z",
  kind: "M12 1l11 11l-11 11l-11-11z",
  backing: "M3 3h18v18h-18z",
  wording: "M12 2l11 20h-22z",
  mixed: "M2 5h20v3h-20zM2 11h20v3h-20zM2 17h20v3h-20z",
} as const;

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
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={OUTLINE[question]} fill={color} />
    </svg>
  );
}
