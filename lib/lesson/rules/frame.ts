import type { Rule } from "./rule";

/** The twin is a lesson that exists and does not lead back to the same text. */
export const twinExists: Rule = ({ authored }, report, { slugs }) => {
  const { twin, slug } = authored;
  if (twin === null) return;
  if (twin === slug || !slugs.includes(twin))
    report(
      null,
      "twin",
      `The twin “${twin}” is not another lesson of this folder.`,
      "Write the slug of a lesson that can be taken instead, or null.",
    );
};

/** A lesson on a text with a content note shows a note of its own, and offers something else that needs none. */
export const warTextNoted: Rule = ({ authored, lesson, passages }, report, { drafts }) => {
  const noted = lesson.passages.filter(({ id }) => passages.get(id)?.authored.contentNote);
  if (noted.length === 0) return;
  if (authored.contentNote === null)
    report(
      null,
      "content note",
      `The lesson uses “${noted[0]?.id ?? ""}”, which needs a content note.`,
      "Copy the passage's “contentNote” into the lesson.",
    );
  if (authored.twin === null)
    report(
      null,
      "twin",
      "A lesson with a content note needs a lesson that can be taken instead.",
      "Name it in “twin”.",
    );
  if (drafts.find((draft) => draft.authored.slug === authored.twin)?.authored.contentNote)
    report(
      null,
      "twin",
      `The twin “${authored.twin ?? ""}” has a content note, too.`,
      "Name a lesson that anybody can take.",
    );
};

/** Questions that ask for sympathies, or make a game of guilt. */
const BANNED =
  /which side do you|who is right\?|spot the liar|aggressor|whose fault|who started|fake news|which side is/i;

/** The first words of a text that ask for sympathies, or undefined. */
export const bannedIn = (text: string): string | undefined => BANNED.exec(text)?.[0];

/** No prompt, reason or question for talk asks who is right. */
export const nothingBanned: Rule = ({ authored }, report) => {
  const { guide, steps } = authored;
  for (const part of [...steps, guide.discussion, guide.after]) {
    const found = bannedIn(JSON.stringify(part));
    if (found)
      report(
        null,
        "banned question",
        `“${found}” stands in the lesson.`,
        "Ask who says so, what backs it or how it is worded, never who is right.",
      );
  }
};

/** A teacher finds every part of the guide filled in. */
export const guideComplete: Rule = ({ authored }, report) => {
  for (const part of ["before", "discussion", "after", "care"] as const)
    if (authored.guide[part].length === 0)
      report(
        null,
        "guide",
        `The guide's part “${part}” is empty.`,
        "Write at least one sentence for the teacher.",
      );
};

/** A lesson ends with an exit quiz and reads a text before it asks about one. */
export const stepsInOrder: Rule = ({ authored }, report) => {
  if (authored.steps[0]?.type !== "read")
    report(null, "steps", "The lesson does not begin with reading.", "Put a “read” step first.");
  if (authored.steps.at(-1)?.type !== "exit")
    report(null, "steps", "The lesson does not end with an exit quiz.", "Put an “exit” step last.");
};
