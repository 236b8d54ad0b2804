import "server-only";
import type { Taught } from "@/db/queries/access";
import { findLesson } from "@/db/queries/lessons";
import { listSatRounds, type SatRound } from "@/db/queries/transfer-report";
import type { Db } from "@/db/types";
import { barsOf } from "@/lib/attempt/bars";
import { NOTHING } from "@/lib/stats/detection";
import { type Comparison, comparisonsOf } from "@/lib/transfer/change";
import type { Check } from "@/lib/transfer/round";
import { countsOf, type Sitting } from "@/lib/transfer/sitting";

/** What is known of a class's check: who sat which round, and how the class changed. Keys are as corrected now. */
export type ClassCheck = { sat: SatRound[]; comparisons: Comparison[] };

/** Reads and folds one check of a class. */
export async function classCheckOf(db: Db, taught: Taught, check: Check): Promise<ClassCheck> {
  const sat = await listSatRounds(db, taught, check.id);
  const slugs = [...new Set(sat.map(({ lesson, version }) => `${lesson}@${version}`))];
  const lessons = new Map(
    await Promise.all(
      slugs.map(async (name) => {
        const [slug = "", version] = name.split("@");
        return [name, (await findLesson(db, slug, Number(version)))?.lesson] as const;
      }),
    ),
  );
  const sittings = sat.map(({ first, lesson, version, ...row }): Sitting => {
    const body = lessons.get(`${lesson}@${version}`);
    const bars = body ? barsOf(body, first) : null;
    return { ...row, counts: bars ? countsOf(bars) : NOTHING };
  });
  return { sat, comparisons: comparisonsOf(sittings, check) };
}
