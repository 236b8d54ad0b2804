import type { Draft } from "../compile";
import type { Lesson } from "../lesson";
import type { Report } from "../problem";
import { askedOf, clausesOf, halvesOfExit, TWO_WAY } from "./rule";

/** How many questions a form asks for each answer. */
const FORM_HALF = 10;

/** A form asks ten questions for each answer, so that forms can be compared and always giving one answer earns half. */
export function tenAndTen(form: Draft, report: Report): void {
  const { signals, noises, all } = halvesOfExit(form, TWO_WAY[0]);
  const asked = askedOf(form).length;
  if (signals.length === FORM_HALF && noises.length === FORM_HALF && all.length === asked) return;
  report(
    null,
    "form halves",
    `The form asks ${asked} questions: ${signals.length} with the answer “attributed” and ${noises.length} with “reporter”.`,
    `Ask ${FORM_HALF} of each, and no others.`,
  );
}

/** A form measures what carries over, so nobody may have met its texts: each is used by that form alone. */
export function unseen(form: Draft, report: Report, others: readonly Lesson[]): void {
  const own = form.lesson.passages;
  for (const other of others)
    for (const { id, text } of other.passages) {
      const same = own.find((passage) => passage.id === id || sharesClause(form, passage.id, text));
      if (same)
        report(
          null,
          "unseen",
          `The text “${same.id}” is used in “${other.slug}” too.`,
          "Give the form a text that nothing else uses.",
        );
    }
}

const sharesClause = ({ passages }: Draft, id: string, text: string): boolean =>
  passages.get(id)?.authored.clauses.some(({ quote }) => text.includes(quote)) ?? false;

/** How many questions of each voice, kind and difficulty a form has, in each half. */
function blueprintOf(form: Draft): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { item } of askedOf(form))
    for (const { voice, kind, difficulty } of clausesOf(form, item)) {
      const isReporter = voice === "V-REP";
      const half = isReporter ? "reporter’s voice" : "attributed";
      for (const name of [
        isReporter ? `${half}, ${kind}` : voice,
        `${half}, difficulty ${difficulty}`,
      ])
        counts[name] = (counts[name] ?? 0) + 1;
    }
  return counts;
}

/** Forms are built alike, so that a change between them is the reader's: as many of each voice, kind and difficulty. */
export function builtAlike(form: Draft, report: Report, model: Draft): void {
  const [own, wanted] = [blueprintOf(form), blueprintOf(model)];
  const names = [...new Set([...Object.keys(own), ...Object.keys(wanted)])].filter(
    (name) => own[name] !== wanted[name],
  );
  if (names.length === 0) return;
  const said = names.map((name) => `${name}: ${own[name] ?? 0} here, ${wanted[name] ?? 0} there`);
  report(
    null,
    "built alike",
    `The form is built unlike “${model.lesson.slug}”: ${said.join("; ")}.`,
    "Exchange questions until both have the same numbers.",
  );
}
