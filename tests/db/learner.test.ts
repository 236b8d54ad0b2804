import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { addGuest, findGuest } from "@/db/queries/learners";
import { learner } from "@/db/schema/identity";
import { test } from "../support/db";

describe("a guest", () => {
  test("is found by the id in its cookie", async ({ db }) => {
    const id = v7();
    await addGuest(db, id);
    expect(await findGuest(db, id)).toEqual({ id });
  });

  test("that became an account's is nobody, so that its cookie opens nothing of the account", async ({
    db,
  }) => {
    const [guest, owner] = [v7(), v7()];
    await addGuest(db, guest);
    await db.insert(learner).values({ id: owner, kind: "account" });
    await db.update(learner).set({ mergedInto: owner }).where(eq(learner.id, guest));
    expect(await findGuest(db, guest)).toBeUndefined();
    expect(await findGuest(db, owner)).toBeUndefined();
  });

  test("that was never stored is nobody", async ({ db }) => {
    expect(await findGuest(db, v7())).toBeUndefined();
  });
});
