import type { AuthoredExample, AuthoredScoredItem } from "../lesson/authored-item";
import type { AuthoredLesson } from "../lesson/authored-lesson";
import type { AuthoredPassage } from "../lesson/authored-passage";
import { OPTIONS } from "./answer";
import type { Draft, DraftItem } from "./draft";
import { guideOf, tasksOf } from "./guide";
import { itemOf, QUESTION } from "./to-item";
import { filled, layoutOf, passageOf } from "./to-passage";

const LEARNED: Record<AuthoredLesson["question"], string> = {
  voice: "Tell a reporter’s own words from words passed on",
  kind: "Tell what a record could settle from what it could not",
  backing: "Tell backed statements from open ones",
  wording: "Tell loaded words from plain ones",
  mixed: "Ask who says it, what kind it is and how it is worded",
};

/** A passage and a lesson in the form of content/, where words that are missing are shown as “…”. */
export function toContent(
  draft: Draft,
  slug: string,
): { passage: AuthoredPassage; lesson: AuthoredLesson } {
  const layout = layoutOf(draft);
  const at = (place: DraftItem["place"]) => {
    const here = draft.items.filter((item) => item.place === place);
    // Words are marked last: how a thing is worded gives no other answer away.
    const [marks, choices] = [
      here.filter(({ task }) => task === "loaded"),
      here.filter(({ task }) => task !== "loaded"),
    ];
    return [...choices, ...marks].flatMap((item) => itemOf(draft, item, slug, layout) ?? []);
  };
  const [worked, practice, exit] = [at("worked"), at("practice"), at("exit")];
  const tasks = tasksOf(draft);
  const questions = [...new Set(tasks.map((task) => QUESTION[task]))];
  const [question = "voice"] = questions;
  const theme = questions.length > 1 ? "mixed" : question;
  const minutes = minutesOf(layout.text, draft.items.length);
  const asked = [...worked, ...practice, ...exit];
  return {
    passage: passageOf(draft, slug),
    lesson: {
      slug,
      lang: draft.origin.lang,
      title: filled(draft.title),
      course: null,
      question: theme,
      minutes,
      aim: filled(draft.aim),
      learned: LEARNED[theme],
      labels: [...new Set(asked.map(({ key }) => key.rule))].toSorted(),
      contentNote: draft.contentNote.trim() || null,
      twin: null,
      optionSets: Object.fromEntries(
        tasks.flatMap((task) => (task === "loaded" ? [] : [[task, [...OPTIONS[task]]]])),
      ),
      desk: tasks.includes("backing") ? draft.records.map(({ id }) => `${slug}#${id}`) : [],
      steps: [
        { type: "read", passage: slug },
        ...(worked.length > 0
          ? [{ type: "worked" as const, examples: worked.map((item) => asExample(item)) }]
          : []),
        ...(practice.length > 0 ? [{ type: "practice" as const, items: practice }] : []),
        ...(exit.length > 0 ? [{ type: "exit" as const, items: exit.map(hintHidden) }] : []),
      ],
      guide: guideOf(draft, minutes),
    },
  };
}

const WORDS_A_MINUTE = 150;
const MINUTES_A_QUESTION = 0.7;

const minutesOf = (text: string, questions: number): number => {
  const words = text.split(/\s+/u).length;
  return Math.min(60, Math.ceil(words / WORDS_A_MINUTE + questions * MINUTES_A_QUESTION));
};

function asExample({ key, hint: _hint, ...face }: AuthoredScoredItem): AuthoredExample {
  const prompt = `Watch how it is done. ${face.prompt}`;
  // Both unions are built from the same faces and keys, so face and solution always agree in kind.
  return { ...face, prompt, solution: key } as AuthoredExample;
}

/** A quiz shows its hints only after the first answer. */
function hintHidden({ hint, ...item }: AuthoredScoredItem): AuthoredScoredItem {
  return { ...item, key: { ...item.key, hint } } as AuthoredScoredItem;
}
