import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { addGuest, findLearner } from "@/db/queries/learners";
import { learner } from "@/db/schema/identity";
import { test } from "../support/db";

describe("a learner", () => {
  test("that was merged answers as the one it became, however often", async ({ db }) => {
    const [first, second, last] = [v7(), v7(), v7()];
    for (const id of [first, second, last]) await addGuest(db, id);
    await db.update(learner).set({ mergedInto: second }).where(eq(learner.id, first));
    await db.update(learner).set({ mergedInto: last }).where(eq(learner.id, second));
    for (const id of [first, second, last]) expect(await findLearner(db, id)).toEqual({ id: last });
  });

  test("that was never stored is nobody", async ({ db }) => {
    expect(await findLearner(db, v7())).toBeUndefined();
  });
});
