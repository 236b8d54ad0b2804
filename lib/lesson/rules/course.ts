import { gapsIn } from "../coverage";
import { type Problem, reportInto } from "../problem";
import type { Folder } from "./rule";

/**
 * The course teaches all 23 labels, and each question's plain ones before the finer ones. It can be told only once
 * every lesson compiles, and only of a folder that has a course.
 */
export function courseTaught({ drafts, slugs }: Folder): Problem[] {
  const problems: Problem[] = [];
  const lessons = drafts.map(({ lesson }) => lesson);
  if (drafts.length < slugs.length || lessons.every(({ course }) => course === null)) return [];
  const fileOf = (slug: string) => drafts.find(({ authored }) => authored.slug === slug)?.file;
  for (const gap of gapsIn(lessons)) {
    if (gap.type === "untaught")
      reportInto(problems, "content/lessons")(
        null,
        "labels taught",
        `No worked example and no practice question of the course is about ${gap.code}.`,
        `Add one whose “rule” is ${gap.code}.`,
      );
    else
      reportInto(problems, fileOf(gap.slug) ?? "content/lessons")(
        null,
        "labels in order",
        `${gap.code} is taught here, before ${gap.before}, which is the plainer label.`,
        `Teach ${gap.before} in this step or earlier, or ${gap.code} later.`,
      );
  }
  return problems;
}
