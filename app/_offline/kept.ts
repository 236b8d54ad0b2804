import type { AnswerView, AttemptView, Held, Problem } from "@/lib/attempt/reply";

/** A lesson as it is taken: one version of it, for an assignment or for oneself. */
export type Taken = { slug: string; version: number; assignment: string | null };

/** What an answer is sent as. Made once, sent unchanged on every try. */
export type AnswerBody = Pick<
  AnswerView,
  "id" | "item" | "response" | "seq" | "hints" | "certainty"
> & { elapsedMs: number };

/** Something that is not known to be stored yet. Of one attempt all of it goes in this order. */
export type Waiting = { kind: "start" } | { kind: "answer"; body: AnswerBody } | { kind: "finish" };

/**
 * An attempt as this device keeps it: ids, choices and what the server told of them, and no name. `key` never changes;
 * `id` is the attempt's at the server, and an attempt begun without a line may have to take another one.
 */
export type Kept = {
  key: string;
  id: string;
  taken: Taken;
  /** Which steps of the lesson it takes; null: all of them. */
  parts: number[] | null;
  held: Held | null;
  finishedAt: string | null;
  /** What the server has. */
  answers: readonly AnswerView[];
  waiting: readonly Waiting[];
  /** Who was signed in when it began, as a mark nobody can read; null: nobody. */
  whose: string | null;
  /** How often it was begun in vain, each time under a new id. */
  restarts: number;
  /** Why what waits can't be sent by whoever uses this device now. It stays until they are back. */
  parked: Problem | null;
  /** The last refusal, until it is read. */
  refused: Problem | null;
};

/** An answer as the player shows it. `isWaiting`: the server is not known to have it, so there are no reasons yet. */
export type ShownAnswer = AnswerView & { isWaiting: boolean };

/** The answers of an attempt, the waiting ones last and in order, as if they were stored. */
export function shownAnswers({ answers, waiting }: Kept): ShownAnswer[] {
  const shown: ShownAnswer[] = answers.map((answer) => ({ ...answer, isWaiting: false }));
  for (const { body } of waitingAnswers(waiting)) {
    const before = shown.filter(({ item }) => item === body.item).length;
    shown.push({ ...body, try: before + 1, at: "", feedback: null, isWaiting: true });
  }
  return shown;
}

const waitingAnswers = (waiting: readonly Waiting[]) =>
  waiting.filter((each) => each.kind === "answer");

/** How many answers of these attempts are not known to be stored. */
export const countWaiting = (kept: readonly Kept[]): number =>
  kept.reduce((sum, { waiting }) => sum + waitingAnswers(waiting).length, 0);

/** The attempt of a device that begins one: nothing is sent yet, and its start waits. */
export const freshAttempt = (
  id: string,
  taken: Taken,
  given: { parts: number[] | null; whose: string | null },
): Kept => ({
  key: id,
  id,
  taken,
  parts: given.parts,
  held: null,
  finishedAt: null,
  answers: [],
  waiting: [{ kind: "start" }],
  whose: given.whose,
  restarts: 0,
  parked: null,
  refused: null,
});

/** An attempt as the server has it now, beside what this device still has to send. What the server has waits no longer. */
export function withView(now: Kept, view: AttemptView): Kept {
  const stored = new Set(view.answers.map(({ id }) => id));
  return {
    ...now,
    id: view.id,
    taken: { ...now.taken, version: view.version },
    parts: view.assignment?.parts ?? null,
    held: view.held,
    finishedAt: view.finishedAt,
    answers: view.answers,
    waiting: now.waiting.filter(
      (each) =>
        each.kind !== "start" &&
        !(each.kind === "answer" && stored.has(each.body.id)) &&
        !(each.kind === "finish" && view.finishedAt),
    ),
    parked: null,
  };
}
