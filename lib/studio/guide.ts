import type { AuthoredLesson } from "../lesson/authored-lesson";
import { acceptedIn } from "./accepted";
import type { Draft, Task } from "./draft";
import { filled } from "./to-passage";

/** What each task teaches, as an order. */
const TEACHES: Record<Task, string> = {
  attributed: "tell what the outlet says itself from what it passes on",
  voice:
    "see how the outlet passes something on: quoted, in its own words, partly quoted or without a name",
  kind: "ask what kind of statement it is, and whether a record could settle it",
  backing: "ask which record backs a statement, and whether that record is independent",
  loaded: "find words that say more than the facts need, and leave plain ones alone",
};

/** The tasks of a draft's questions, each once, in the order of the four questions. */
export const tasksOf = ({ items }: Pick<Draft, "items">): Task[] =>
  (["attributed", "voice", "kind", "backing", "loaded"] as const).filter((task) =>
    items.some((item) => item.task === task),
  );

/** One sentence on what pupils learn, from the first two sorts of questions; empty where there are none. */
export function aimFor(draft: Pick<Draft, "items">): string {
  const aim = tasksOf(draft)
    .slice(0, 2)
    .map((task) => TEACHES[task])
    .join("; ");
  return aim === "" ? "" : `${aim.charAt(0).toUpperCase()}${aim.slice(1)}.`;
}

/** What the teacher's guide says of a lesson made in the studio: general advice, and what follows from its findings. */
export function guideOf(draft: Draft, minutes: number): AuthoredLesson["guide"] {
  const accepted = draft.clauses.map(({ id }) => acceptedIn(draft, id));
  const hasUnnamed = accepted.some(({ voice }) => voice?.label === "V-UNN");
  const hasFuture = accepted.some(({ kind }) => kind?.label === "K-PRE");
  const hasLoaded = accepted.some(({ wording }) => wording.length > 0);
  const note = draft.contentNote.trim();
  return {
    aim: filled(draft.aim),
    timing: `About ${minutes} minutes. Whoever is slower stops and goes on later: the app keeps the place.`,
    before: [
      "Take the lesson yourself first, and read the reasons as your pupils will.",
      "Write three words on the board: WHO – REPORTING WORD – WHAT.",
      ...(draft.records.length > 0
        ? ["Read one record card together: who made it, about which day and which place?"]
        : []),
    ],
    discussion: [
      "Whose words take up most of this report? Whom else would you have liked to hear?",
      ...(hasUnnamed
        ? [
            "Somebody is passed on without a name. What may be the reason, and what does it change for you?",
          ]
        : []),
      ...(hasFuture ? ["Which statement could we check on a later day, and how?"] : []),
      ...(hasLoaded
        ? [
            "Choose a loaded word and put a plain one in its place. What is lost, and what is gained?",
          ]
        : []),
    ],
    after: [
      "Find one sentence in today’s news that is passed on, and one that the outlet says itself.",
    ],
    care: [
      "“Attributed” does not mean false, and the outlet’s own voice does not mean true. Praise trusting a solid statement as much as catching a claim.",
      ...(note === "" ? [] : [`Say before reading: ${note}`]),
    ],
  };
}
