import type { Mutant } from "../mutant";

/** Faults by which something sent twice, or at once, is lost, doubled or changed. */
export const ONCE_ONLY: readonly Omit<Mutant, "area">[] = [
  {
    id: "other-body",
    fault: "another answer under a stored id is told to be stored",
    file: "app/api/attempts/[id]/answers/route.ts",
    find: "stored.attemptId === attempt.id && isSame(stored.answer, given)",
    put: "stored.attemptId === attempt.id",
    test: { file: "tests/api/attempt.test.ts", title: "another body under a stored id" },
  },
  {
    id: "last-answer-counts",
    fault: "a later answer takes the place of the first one",
    file: "db/queries/answers.ts",
    find: ".orderBy(asc(answer.item), asc(answer.at), asc(answer.seq))",
    put: ".orderBy(asc(answer.item), sql`4 desc`)",
    test: { file: "tests/api/attempt.test.ts", title: "keeps the first answers ever" },
  },
  {
    id: "finished-again",
    fault: "finishing twice moves the time of finishing",
    file: "db/queries/attempts.ts",
    find: "finishedAt: sql`coalesce(",
    put: "finishedAt: sql`greatest(",
    test: { file: "tests/api/attempt.test.ts", title: "answers the same when it is sent again" },
  },
  {
    id: "stale-draft",
    fault: "a tab with an old draft overwrites a newer one",
    file: "db/queries/drafts.ts",
    find: ".where(and(mine, eq(draft.revision, given.revision)))",
    put: ".where(mine)",
    test: { file: "tests/api/drafts.test.ts", title: "is kept once, and the other is told" },
  },
  {
    id: "late-live-answer",
    fault: "an answer in a live lesson is changed after the right one was shown",
    file: "db/queries/live-answers.ts",
    find: `eq(liveSession.phase, "ask"),\n`,
    put: "",
    test: { file: "tests/api/live.test.ts", title: "until it is shown, and not after" },
  },
  {
    id: "two-counting",
    fault: "a second device begins an assignment again instead of going on",
    file: "db/queries/attempts.ts",
    find: "(assignmentId && (await findCounting(tx, assignmentId, learnerId)))",
    put: "undefined",
    test: { file: "tests/api/assignment.test.ts", title: "on two devices at once as one attempt" },
  },
];
