import "server-only";
import { database } from "@/app/_server/db";
import { listAnswers } from "@/db/queries/answers";
import { findLesson } from "@/db/queries/lessons";
import { listOwnSittings } from "@/db/queries/transfer-sittings";
import { type Bars, barsOf } from "@/lib/attempt/bars";
import type { Round } from "@/lib/transfer/round";
import { countsOf } from "@/lib/transfer/sitting";
import { type OwnChange, ownChange } from "@/lib/transfer/words";

/** A round a learner has finished: its bars, and how it compares with the first round of the same check. */
export type OwnRound = {
  attemptId: string;
  checkId: string;
  round: Round;
  bars: Bars;
  isRepeat: boolean;
  /** Right answers of both rounds, and what can be said of them; null: there is nothing to compare with. */
  change: { said: OwnChange; from: number; to: number; of: number } | null;
};

/** The rounds a learner has finished, oldest first; bars are of each attempt's own first answers. */
export async function ownRoundsOf(learnerId: string): Promise<OwnRound[]> {
  const db = await database();
  const found: OwnRound[] = [];
  const seen = new Set<string>();
  for (const sitting of await listOwnSittings(db, learnerId)) {
    const { attemptId, checkId, round, lesson, version, finishedAt } = sitting;
    const body = finishedAt ? (await findLesson(db, lesson, version))?.lesson : undefined;
    if (!body) continue;
    const answers = (await listAnswers(db, attemptId)).filter((given) => given.try === 1);
    const first = new Map(
      answers.map(({ item, id, response }) => [item, { response, answer: id }]),
    );
    const bars = barsOf(body, first);
    if (!bars) continue;
    const isRepeat = seen.has(lesson);
    seen.add(lesson);
    const before = found.find((each) => each.checkId === checkId && each.round === "before");
    const change = before && !isRepeat && !before.isRepeat ? compare(before.bars, bars) : null;
    found.push({ attemptId, checkId, round, bars, isRepeat, change });
  }
  return found;
}

const rightIn = ({ signals, noises }: Bars) => signals.right + noises.right;

const compare = (before: Bars, now: Bars) => ({
  said: ownChange(countsOf(before), countsOf(now)),
  from: rightIn(before),
  to: rightIn(now),
  of: now.signals.of + now.noises.of,
});
