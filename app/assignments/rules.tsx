import { interfaceLanguage, translator } from "@/app/_server/messages";
import type { Task } from "@/lib/classroom/task";
import type { Lesson } from "@/lib/lesson/lesson";
import { inParts, partsOf } from "@/lib/lesson/parts";
import { whenIn } from "./when";

/** What an assignment asks for and what counts, one plain sentence for each rule. */
export async function Rules({
  task,
  lesson,
  timeZone,
  now,
}: {
  task: Task;
  lesson: Lesson;
  timeZone: string;
  now: Date;
}) {
  const t = await translator("assign");
  const { assignment, of, feedbackOpensAt, dueAt } = task;
  const known = partsOf(lesson);
  const parts = assignment.parts?.flatMap((at) => {
    const part = known.find(({ index }) => index === at);
    return part ? [t(`new.${part.type}`, { count: part.count })] : [];
  });
  const taken = inParts(lesson, assignment.parts);
  const isQuiz = taken.steps.some(({ type }) => type === "exit");
  const isPast = dueAt !== null && Date.parse(dueAt) < now.getTime();
  const locale = await interfaceLanguage();
  return (
    <ul>
      <li>
        {parts
          ? t("landing.parts", { parts: parts.join(", ").toLowerCase(), of })
          : t("landing.whole", { of })}
      </li>
      <li>
        {assignment.grading === "completion"
          ? t("landing.completion")
          : t(isQuiz ? "landing.points" : "landing.pointsPractice")}
      </li>
      {dueAt !== null && (
        <li>
          {assignment.late === "count"
            ? t("landing.lateCount")
            : t(isPast ? "landing.stopped" : "landing.lateStop")}
        </li>
      )}
      <li>
        {feedbackOpensAt === null || Date.parse(feedbackOpensAt) <= now.getTime()
          ? t("landing.feedbackNow")
          : t("landing.feedbackHeld", {
              when: whenIn(t, feedbackOpensAt, { timeZone, now, locale }),
            })}
      </li>
    </ul>
  );
}
