import { isDeepStrictEqual } from "node:util";
import { openDatabase } from "@/db/client";
import { answer } from "@/db/schema/attempts";
import type { DatabasePlace } from "@/db/types";
import { judge } from "@/lib/attempt/attempt";
import { type Bars, barsOf } from "@/lib/attempt/bars";
import { itemsOf } from "@/lib/lesson/lesson";
import { type Row, row } from "../../support/figures";
import type { Walk } from "./pupil";

type Stored = typeof answer.$inferSelect;

/** Every stored answer by its attempt, read from the tables themselves. The embedded database must have no other user. */
export async function readAnswers(place: DatabasePlace): Promise<Map<string, Stored[]>> {
  const connection = await openDatabase(place);
  try {
    const found = new Map<string, Stored[]>();
    for (const each of await connection.db.select().from(answer))
      found.set(each.attemptId, [...(found.get(each.attemptId) ?? []), each]);
    return found;
  } finally {
    await connection.close();
  }
}

/** What was promised to pupils beside what is stored. Each count but the first should be 0. */
type Comparison = {
  acknowledged: number;
  missing: number;
  altered: number;
  doubled: number;
  unstored: number;
  misjudged: number;
  misscored: number;
};

/** Compares walks that were taken to their end with what is stored of them. */
function compare(walks: readonly Walk[], stored: ReadonlyMap<string, Stored[]>): Comparison {
  const sum: Comparison = {
    acknowledged: 0,
    missing: 0,
    altered: 0,
    doubled: 0,
    unstored: 0,
    misjudged: 0,
    misscored: 0,
  };
  for (const walk of walks) {
    const rows = stored.get(walk.attempt) ?? [];
    const byId = new Map(rows.map((each) => [each.id, each]));
    for (const [id, { item, at, try: nth }] of walk.acknowledged) {
      const found = byId.get(id);
      sum.acknowledged += 1;
      if (!found) sum.missing += 1;
      else if (found.item !== item || found.try !== nth || found.at.toISOString() !== at)
        sum.altered += 1;
    }
    sum.doubled += rows.length - new Set(rows.map(({ seq }) => seq)).size;
    sum.unstored += walk.given.filter(({ id }) => !byId.has(id)).length;
    for (const { item, response, told } of rows) {
      const judged = judge(itemsOf(walk.lesson), item, response);
      if (!judged.ok || !isDeepStrictEqual(judged.value.told, told)) sum.misjudged += 1;
    }
    if (!isDeepStrictEqual(walk.result?.bars, barsGiven(walk))) sum.misscored += 1;
  }
  return sum;
}

/** The bars that follow from what the pupil gave, first answers first. */
function barsGiven({ lesson, given }: Walk): Bars | null {
  const first = given.map(({ id, item, response }) => [item, { response, answer: id }] as const);
  return barsOf(lesson, new Map(first));
}

/** The same as rows of a suite. */
export function comparisonRows(
  walks: readonly Walk[],
  stored: ReadonlyMap<string, Stored[]>,
): Row[] {
  const found = compare(walks, stored);
  return [
    row("answers acknowledged", found.acknowledged, ""),
    row("acknowledged answers that are not stored", found.missing, "", 0),
    row("acknowledged answers stored with another item, try or time", found.altered, "", 0),
    row("answers stored twice", found.doubled, "", 0),
    row("given answers that never came to be stored", found.unstored, "", 0),
    row("stored verdicts that the key does not give", found.misjudged, "", 0),
    row(
      `results of ${walks.length} finished lessons unlike the recomputed`,
      found.misscored,
      "",
      0,
    ),
  ];
}
