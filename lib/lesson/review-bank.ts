import { z } from "zod";
import type { ItemOf } from "../items/index";
import { prose } from "../items/kind";
import { err, ok, type Result } from "../result";
import type { Draft } from "./compile";
import type { PreparedPassage } from "./compile-passage";
import { type Lesson, langSchema, lessonSchema } from "./lesson";
import { type Problem, type Report, reportInto } from "./problem";
import { TWO_WAY } from "./rules/rule";
import {
  compileSentence,
  optionSetsSchema,
  type SentenceItem,
  sentenceCards,
  sentenceItemSchema,
  sentencePassage,
} from "./sentence-item";
import { type ContentFile, shapeOf } from "./shape";

/** The address under which the bank of review questions is published. No lesson may have it. */
export const REVIEW_SLUG = "review";

const authoredReviewSchema = z.strictObject({
  lang: langSchema,
  title: prose,
  aim: prose,
  learned: prose.max(60),
  /** How long one sitting takes, not the whole bank. */
  minutes: z.int().min(1).max(60),
  guide: z.strictObject({ aim: prose, timing: prose }),
  optionSets: optionSetsSchema,
  items: z.array(sentenceItemSchema).min(1),
});

/**
 * The bank of review questions as one body that is published, answered, corrected and doubted like a lesson, or what is
 * wrong with it. Each sentence is a passage of its own; every question is practice, so that none feeds a bar.
 */
export function compileReview(
  content: ContentFile,
  passages: ReadonlyMap<string, PreparedPassage>,
): Result<Lesson, Problem[]> {
  const shape = shapeOf(authoredReviewSchema, content);
  if (!shape.ok) return shape;
  const problems: Problem[] = [];
  const report = reportInto(problems, content.file);
  const { guide, optionSets, items: written, ...open } = shape.value;
  const items = written.map((item) => compileSentence(item, report, optionSets));
  idsStandOnce(written, report);
  sentencesStandOnce(written, passages, report);
  reasonsStandOnce(written, report);
  halvesAreEqual(items, report);
  layersNamed(written, report);
  if (problems.length > 0) return err(problems);
  return ok(
    lessonSchema.parse({
      format: 1,
      purpose: "review",
      slug: REVIEW_SLUG,
      ...open,
      question: "mixed",
      labels: [...new Set(items.map(({ key }) => key.rule))].sort(),
      course: null,
      contentNote: null,
      twin: null,
      passages: written.map((item) => sentencePassage(item, open.lang)),
      desk: written.flatMap(sentenceCards),
      steps: [{ type: "practice", items }],
      guide: { ...guide, before: [], discussion: [], after: [], care: [] },
    } satisfies Lesson),
  );
}

/** The slug is the bank's own: a lesson that took it would be published over it. */
export const reservedSlug = (drafts: readonly Draft[]): Problem[] =>
  drafts
    .filter(({ lesson }) => lesson.slug === REVIEW_SLUG)
    .map(({ file }) => ({
      file,
      item: null,
      rule: "file name",
      what: `“${REVIEW_SLUG}” is the address of the review questions.`,
      todo: "Give the lesson another slug.",
    }));

/** The places at which a value stands for the second time or later. */
const repeated = (values: readonly string[]): number[] =>
  values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));

function idsStandOnce(items: readonly SentenceItem[], report: Report): void {
  const ids = items.map(({ id }) => id);
  for (const id of ids.filter((each) => !each.startsWith(`${REVIEW_SLUG}-`)))
    report(id, "item id", `The id does not begin with “${REVIEW_SLUG}-”.`, "Write it so.");
  for (const at of repeated(ids))
    report(
      ids[at] ?? null,
      "item id",
      "This id is used twice.",
      "Give the newer item an id of its own.",
    );
}

function sentencesStandOnce(
  items: readonly SentenceItem[],
  passages: ReadonlyMap<string, PreparedPassage>,
  report: Report,
): void {
  const again = new Set(repeated(items.map(({ sentence }) => sentence)));
  const texts = [...passages.values()].map(({ passage }) => passage.text);
  for (const [at, { id, sentence }] of items.entries())
    if (again.has(at) || texts.some((text) => text.includes(sentence)))
      report(
        id,
        "sentence once",
        "This sentence is asked about elsewhere, or stands in a report.",
        "Write another one: review asks about sentences nobody has seen.",
      );
}

function reasonsStandOnce(items: readonly SentenceItem[], report: Report): void {
  const reasons = items.flatMap(({ id, key }) =>
    [key.reasons.right, ...Object.values(key.reasons.wrong)].map((text) => ({
      id,
      plain: text.toLowerCase().replace(/\s+/gu, " ").trim(),
    })),
  );
  for (const at of repeated(reasons.map(({ plain }) => plain)))
    report(
      reasons[at]?.id ?? null,
      "reason once",
      `“${reasons[at]?.plain ?? ""}” is a reason of another question too.`,
      "Say what decides in this sentence and in no other.",
    );
}

/** Whoever always gives the same answer to a two-way question is right exactly half the time. */
function halvesAreEqual(items: readonly ItemOf<"label">[], report: Report): void {
  for (const [signal, noise] of TWO_WAY) {
    const keyed = (option: string) => items.filter(({ key }) => key.option === option).length;
    if (keyed(signal) === keyed(noise)) continue;
    report(
      null,
      "equal halves",
      `There are ${keyed(signal)} questions with the answer “${signal}” and ${keyed(noise)} with “${noise}”.`,
      "Add or take out questions until both numbers are the same.",
    );
  }
}

function layersNamed(items: readonly SentenceItem[], report: Report): void {
  for (const { id, question, layer, records } of items) {
    const isBacking = question === "backing";
    if (isBacking !== (layer !== undefined) || isBacking !== records.length > 0)
      report(
        id,
        "layer",
        "A backing question names its layer and lays out a record; no other question does.",
        "Add “layer” and “records”, or take them out.",
      );
  }
}
