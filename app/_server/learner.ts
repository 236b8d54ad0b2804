import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { findGuest } from "@/db/queries/learners";
import { type Asking, findSession } from "@/db/queries/sessions";
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

/** Who a request says it comes from: its cookies are ours, and whether they still hold only the database knows. */
export async function askingIn(from: Headers): Promise<Asking> {
  const cookie = from.get("cookie");
  return { session: await sessionOf(cookie), guest: guestOf(cookie) };
}

async function learnerIn(from: Headers): Promise<Learner | null> {
  const { session, guest: id } = await askingIn(from);
  const signedIn = session && (await findSession(await database(), session));
  if (signedIn) return { id: signedIn.learnerId, account: signedIn.account };
  const guest = id ? await findGuest(await database(), id) : undefined;
  return guest ? { id: guest.id, account: null } : null;
}
