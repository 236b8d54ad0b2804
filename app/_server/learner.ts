import "server-only";
import { headers } from "next/headers";
import { findGuest } from "@/db/queries/learners";
import { findSession } from "@/db/queries/sessions";
import type { Account } from "@/lib/classroom/account";
import { database } from "./db";
import { guestOf } from "./guest-cookie";
import { sessionOf } from "./session";

/** Whoever is asking: a guest, or somebody who signed in. */
export type Learner = { id: string; account: Account | null };

/** Who is asking: the one place that tells. Pages leave `from` out; route handlers pass their request's headers. */
export async function currentLearner(from?: Headers): Promise<Learner | null> {
  const cookie = (from ?? (await headers())).get("cookie");
  const session = await sessionOf(cookie);
  const signedIn = session && (await findSession(await database(), session));
  if (signedIn) return { id: signedIn.learnerId, account: signedIn.account };
  const id = guestOf(cookie);
  const guest = id ? await findGuest(await database(), id) : undefined;
  return guest ? { id: guest.id, account: null } : null;
}
