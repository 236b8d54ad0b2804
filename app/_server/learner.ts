import "server-only";
import { headers } from "next/headers";
import { findLearner } from "@/db/queries/learners";
import { database } from "./db";
import { guestOf } from "./guest-cookie";

/** Whoever is asking, a guest so far. */
export type Learner = { id: string };

/** Who is asking: the one place that tells. Pages leave `from` out; route handlers pass their request's headers. */
export async function currentLearner(from?: Headers): Promise<Learner | null> {
  const cookie = (from ?? (await headers())).get("cookie");
  const id = guestOf(cookie);
  return id ? ((await findLearner(await database(), id)) ?? null) : null;
}
