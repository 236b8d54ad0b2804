import type { Mutant } from "../mutant";

/** Faults by which something is shown, given away or kept that should not be. */
export const SHARING: readonly Omit<Mutant, "area">[] = [
  {
    id: "closed-link",
    fault: "a link that was closed still opens",
    file: "db/queries/shares.ts",
    find: `isNull(share.revokedAt),\n        eq(lesson.isPrivate, false),`,
    put: "eq(lesson.isPrivate, false),",
    test: { file: "tests/api/share.test.ts", title: "until it is stopped" },
  },
  {
    id: "private-card",
    fault: "a result in a private lesson has a page and a card",
    file: "db/queries/shares.ts",
    find: "eq(lesson.isPrivate, false),",
    put: "",
    test: { file: "tests/api/private-lessons-kept.test.ts", title: "has no page and no card" },
  },
  {
    id: "sharing-off",
    fault: "links stay open when a class switches sharing off",
    file: "db/queries/shares.ts",
    find: "not(attendsWithoutSharing(db, attempt.learnerId)),",
    put: "",
    test: { file: "tests/api/class-privacy.test.ts" },
  },
  {
    id: "stored-token",
    fault: "whoever reads the database can open every shared link",
    file: "app/_server/share-token.ts",
    find: `createHash("sha256").update(token).digest("base64url");`,
    put: "createHash === undefined ? '' : token;",
    test: { file: "tests/api/share.test.ts", title: "only a hash of the token" },
  },
  {
    id: "single-readers",
    fault: "how one single reader answered is told to the next",
    file: "lib/attempt/split.ts",
    find: "export const LEAST_READERS = 10;",
    put: "export const LEAST_READERS = 1;",
    test: { file: "tests/api/split.test.ts" },
  },
  {
    id: "private-answers",
    fault: "a teacher reads how much their pupils trust a sentence",
    file: "db/queries/shared-answers.ts",
    find: "[...PRIVATE_KINDS]",
    put: '["none"]',
    test: { file: "tests/api/private-answers.test.ts" },
  },
  {
    id: "formula",
    fault: "a pupil's name becomes a formula in the teacher's spreadsheet",
    file: "app/_server/csv.ts",
    find: "escape_formulas: true",
    put: "escape_formulas: false",
    test: { file: "tests/app/csv.test.ts" },
  },
  {
    id: "kept-live-answers",
    fault: "an erased pupil's live answers stay",
    file: "db/queries/erase.ts",
    find: "inArray(liveAnswer.sessionId, sessionsOf(tx, classId)),",
    put: "sql`false`,",
    test: { file: "tests/api/privacy.test.ts", title: "pupil of two classes" },
  },
];
