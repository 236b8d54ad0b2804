import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { findGuest } from "@/db/queries/learners";
import { findSession } from "@/db/queries/sessions";
import type { Account } from "@/lib/classroom/account";
import { database } from "./db";
import { guestOf } from "./guest-cookie";
import { sessionOf } from "./session";

/** Whoever is asking: a guest, or somebody who signed in. */
export type Learner = { id: string; account: Account | null };

/** Who is asking: the one place that tells. Pages leave `from` out; route handlers pass their request's headers. */
export const currentLearner = (from?: Headers): Promise<Learner | null> =>
  from ? learnerIn(from) : learnerHere();

/** A page and the frames around it all ask: looked up once for each request. */
const learnerHere = cache(async () => learnerIn(await headers()));

async function learnerIn(from: Headers): Promise<Learner | null> {
  const cookie = from.get("cookie");
  const session = await sessionOf(cookie);
  const signedIn = session && (await findSession(await database(), session));
  if (signedIn) return { id: signedIn.learnerId, account: signedIn.account };
  const id = guestOf(cookie);
  const guest = id ? await findGuest(await database(), id) : undefined;
  return guest ? { id: guest.id, account: null } : null;
}
