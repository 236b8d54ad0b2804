import { and, asc, desc, eq, isNotNull, isNull, or } from "drizzle-orm";
import { heldAt } from "../../lib/classroom/hold";
import { REVIEW_SLUG } from "../../lib/lesson/review-bank";
import type { FirstTry, Taken } from "../../lib/review/history";
import { assignment } from "../schema/assignments";
import { answer, attempt } from "../schema/attempts";
import { learner } from "../schema/identity";
import type { Db } from "../types";
import { listHolds } from "./holds";
import { findLesson, lastCorrection } from "./lessons";

/** No learner has more first answers than this read at once. */
const MOST_ROWS = 20_000;

/** What reviewing is a fold of: a learner's finished attempts and all their sittings, each with its first answers. */
export async function listTaken(db: Db, learnerId: string, now: Date): Promise<Taken[]> {
  const rows = await db
    .select({
      id: attempt.id,
      slug: attempt.lesson,
      version: attempt.version,
      parts: assignment.parts,
      startedAt: attempt.startedAt,
      finishedAt: attempt.finishedAt,
      corrected: lastCorrection(attempt.lesson),
      item: answer.item,
      response: answer.response,
      at: answer.at,
    })
    .from(attempt)
    .leftJoin(assignment, eq(assignment.id, attempt.assignmentId))
    .leftJoin(answer, and(eq(answer.attemptId, attempt.id), eq(answer.try, 1)))
    .where(
      and(
        eq(attempt.learnerId, learnerId),
        or(isNotNull(attempt.finishedAt), eq(attempt.lesson, REVIEW_SLUG)),
      ),
    )
    .orderBy(desc(attempt.startedAt), asc(answer.at))
    .limit(MOST_ROWS);
  const holds = rows.length > 0 ? await listHolds(db, learnerId) : new Map();
  const taken = new Map<string, Taken & { tries: FirstTry[] }>();
  for (const { item, response, at, ...row } of rows) {
    const one = taken.get(row.id) ?? (await takenOf(db, row));
    if (!one) continue;
    taken.set(row.id, one);
    if (!item || !response || !at) continue;
    const given = at.toISOString();
    const held = heldAt(holds.get(row.slug) ?? [], given, now) !== null;
    one.tries.push({ item, response, at: given, held });
  }
  return [...taken.values()];
}

type Row = Pick<Taken, "id" | "parts"> & {
  slug: string;
  version: number;
  startedAt: Date;
  finishedAt: Date | null;
  corrected: string | null;
};

async function takenOf(db: Db, { slug, version, corrected, ...row }: Row) {
  const found = await findLesson(db, slug, version, corrected);
  return (
    found && {
      id: row.id,
      lesson: found.lesson,
      parts: row.parts,
      startedAt: row.startedAt.toISOString(),
      finishedAt: row.finishedAt?.toISOString() ?? null,
      tries: [],
    }
  );
}

/** Inside a transaction: until it ends no other sitting of this learner can begin. */
export async function lockSittings(tx: Db, learnerId: string): Promise<void> {
  await tx
    .select({ id: learner.id })
    .from(learner)
    .where(and(eq(learner.id, learnerId), isNull(learner.mergedInto)))
    .for("no key update");
}
