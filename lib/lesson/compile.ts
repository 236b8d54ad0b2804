import { type Feedback, feedbackOn } from "../items/feedback";
import { type Item, isScored, perfectResponse, publicItem } from "../items/index";
import type { AuthoredItem } from "./authored-item";
import { type AuthoredLesson, authoredLessonSchema, exampleAsItem } from "./authored-lesson";
import { authoredPassageSchema } from "./authored-passage";
import { compileItem } from "./compile-item";
import { type PreparedPassage, preparePassage } from "./compile-passage";
import { cardOf, findRecord } from "./compile-record";
import { type Lesson, lessonSchema, type Step } from "./lesson";
import { type Problem, type Report, reportInto } from "./problem";
import { type ContentFile, shapeOf } from "./shape";

/** A lesson as written next to the lesson as stored: what every rule looks at. */
export type Draft = {
  file: string;
  authored: AuthoredLesson;
  lesson: Lesson;
  passages: ReadonlyMap<string, PreparedPassage>;
};

/** Every lesson that could be compiled, every passage that could be read, and everything that is wrong. */
export function compile(files: { passages: ContentFile[]; lessons: ContentFile[] }): {
  drafts: Draft[];
  passages: ReadonlyMap<string, PreparedPassage>;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const passages = new Map<string, PreparedPassage>();
  for (const content of files.passages) {
    const shape = shapeOf(authoredPassageSchema, content);
    if (!shape.ok) problems.push(...shape.error);
    else
      passages.set(
        shape.value.id,
        preparePassage(content.file, shape.value, reportInto(problems, content.file)),
      );
  }
  const drafts = files.lessons.flatMap((content) => {
    const shape = shapeOf(authoredLessonSchema, content);
    if (!shape.ok) {
      problems.push(...shape.error);
      return [];
    }
    const before = problems.length;
    const lesson = compileLesson(shape.value, passages, reportInto(problems, content.file));
    return lesson && problems.length === before
      ? [{ file: content.file, authored: shape.value, lesson, passages }]
      : [];
  });
  return { drafts, passages, problems };
}

/** A lesson as it is stored, for whatever purpose it is published; null, and a report, where it does not compile. */
export function compileLesson(
  authored: AuthoredLesson,
  passages: ReadonlyMap<string, PreparedPassage>,
  report: Report,
  purpose: Lesson["purpose"] = "lesson",
): Lesson | null {
  const item = (place: "worked" | "practice" | "exit") => (written: AuthoredItem) =>
    compileItem(written, place, authored, passages, (rule, what, todo) =>
      report(written.id, rule, what, todo),
    );
  const steps = authored.steps.map((step): Step => {
    if (step.type === "read") return step;
    if (step.type === "worked")
      return {
        type: "worked",
        examples: step.examples.map(exampleAsItem).map(item("worked")).flatMap(solved),
      };
    const items = step.items.map(item(step.type)).filter((made) => made !== null);
    return step.type === "practice"
      ? { type: "practice", items }
      : { type: "exit", items: items.filter(isScored) };
  });
  const { optionSets: _sets, ...open } = authored;
  const lesson = {
    format: 1,
    purpose,
    ...open,
    passages: passagesOf(authored, passages, report),
    desk: authored.desk.flatMap((ref) => {
      const found = findRecord(passages, ref);
      if (!found)
        report(
          null,
          "reference",
          `The desk has no card “${ref}”.`,
          "Write it as “passage#record”.",
        );
      return found ? [cardOf(found.passage.authored.id, found.record)] : [];
    }),
    steps,
  };
  const checked = lessonSchema.safeParse(lesson);
  if (checked.success) return checked.data;
  report(
    null,
    "shape",
    `The lesson does not compile: ${checked.error.message}`,
    "Mend what is listed above first.",
  );
  return null;
}

/** A solved example with the reason of the right answer and of each wrong one. */
function solved(item: Item | null) {
  if (!item) return [];
  const answer = perfectResponse(item);
  const feedback = feedbackOn(item, answer);
  if (!feedback) return [];
  return [
    {
      item: publicItem(item),
      answer,
      feedback: { ...feedback, notes: temptations(item, feedback) },
    },
  ];
}

function temptations(item: Item, feedback: Feedback): Feedback["notes"] {
  if (item.kind !== "label" && item.kind !== "choose") return feedback.notes;
  const wrong = Object.entries(item.key.wrong).map(([at, text]) => ({
    at,
    verdict: "wrong" as const,
    text,
    span: null,
  }));
  return [...feedback.notes, ...wrong];
}

/** Passages in the order they are read, then those from which single sentences are asked. */
function passagesOf(
  authored: AuthoredLesson,
  passages: ReadonlyMap<string, PreparedPassage>,
  report: Report,
) {
  const named = authored.steps.flatMap((step) => {
    if (step.type === "read") return [step.passage];
    return (step.type === "worked" ? step.examples : step.items).map(({ passage }) => passage);
  });
  const read = authored.steps.flatMap((step) => (step.type === "read" ? [step.passage] : []));
  return [...new Set([...read, ...named])].flatMap((id) => {
    const found = passages.get(id);
    if (!found && read.includes(id))
      report(null, "reference", `There is no passage “${id}”.`, "Name a file of content/passages.");
    return found ? [found.passage] : [];
  });
}
