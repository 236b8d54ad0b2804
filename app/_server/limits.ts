import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { forget, giveBack, type Limit, saltOf, takePoints } from "@/db/limits";
import type { Db } from "@/db/types";
import { senderOf } from "./address";
import { secrets } from "./secret";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Wrong passwords for one address, known or not. */
const PASSWORD: Limit = { name: "password", points: 10, seconds: 15 * MINUTE };
/** Wrong PINs for one name in one class. */
const PIN: Limit = { name: "pin", points: 10, seconds: 15 * MINUTE };
/** Unknown class codes from one sender: a try takes 1 and a miss 3, so that 30 misses fit, and a class of 60 that joins at once. */
const CODE: Limit = { name: "code", points: 90, seconds: 5 * MINUTE };
const MISSED_CODE = 3;
/** New accounts from one sender: a whole staff room, not a machine. */
const SIGN_UP: Limit = { name: "sign-up", points: 60, seconds: HOUR };
/** Guests who begin behind one sender: a school of 1,500 that has one address, twice. */
const GUESTS: Limit = { name: "guests", points: 3_000, seconds: HOUR };
/** Mails asked for by one sender, and mails to one address. */
const MAIL_FROM: Limit = { name: "mail-from", points: 20, seconds: HOUR };
const MAIL_TO: Limit = { name: "mail-to", points: 5, seconds: HOUR };
/** Texts to be analysed for one sender: a class that reads five news reports each, or 30 of the longest. */
const TEXTS: Limit = { name: "texts", points: 300, seconds: 5 * MINUTE };
/** Characters of a text that take one point more, and characters of a paste with its HTML that do. */
const TEXT_PART = 5_000;
const PASTE_PART = 50_000;

const keyed = (...parts: string[]): string =>
  createHmac("sha256", secrets()[0]).update(JSON.stringify(parts)).digest("base64url");

/** What is counted for one thing: take before trying, then say how it went. */
export type Tries = {
  /** Seconds to wait when no try is left, else 0. A try that was taken counts as failed until it went well. */
  take(): Promise<number>;
  wentWell(): Promise<void>;
};

const clearing = (db: Db, limit: Limit, key: string): Tries => ({
  take: () => takePoints(db, limit, key),
  wentWell: () => forget(db, limit, key),
});

/** Tries at the password of an address. Signing in forgets the earlier ones. */
export const passwordTries = (db: Db, email: string): Tries =>
  clearing(db, PASSWORD, keyed("password", email));

/** Tries at the PIN of a name in a class. */
export const pinTries = (db: Db, classId: string, nameKey: string): Tries =>
  clearing(db, PIN, keyed("pin", classId, nameKey));

/** The sender's key: of no use without the salt, and the salt is gone the day after. */
async function senderKey(db: Db, request: Request, now: Date): Promise<string> {
  const salt = await saltOf(db, now.toISOString().slice(0, 10), randomBytes(16).toString("hex"));
  return keyed("sender", salt, senderOf(request));
}

/** Tries at class codes from one sender. `missed` says that the code was unknown. */
export async function codeTries(
  db: Db,
  request: Request,
  now: Date,
): Promise<Tries & { missed(): Promise<void> }> {
  const key = await senderKey(db, request, now);
  return {
    take: () => takePoints(db, CODE, key),
    wentWell: () => giveBack(db, CODE, key),
    missed: async () => {
      await takePoints(db, CODE, key, MISSED_CODE - 1);
    },
  };
}

/** Counts a new account against its sender. Seconds to wait, or 0. */
export const signUpAllowed = async (db: Db, request: Request, now: Date): Promise<number> =>
  takePoints(db, SIGN_UP, await senderKey(db, request, now));

/** Counts a new guest against its sender. Seconds to wait, or 0. */
export const guestAllowed = async (db: Db, request: Request, now: Date): Promise<number> =>
  takePoints(db, GUESTS, await senderKey(db, request, now));

/** Counts a mail against whoever asks for it and whoever gets it. Seconds to wait, or 0. */
export async function mailAllowed(
  db: Db,
  request: Request,
  email: string,
  now: Date,
): Promise<{ sender: number; receiver: number }> {
  const sender = await takePoints(db, MAIL_FROM, await senderKey(db, request, now));
  if (sender > 0) return { sender, receiver: 0 };
  return { sender, receiver: await takePoints(db, MAIL_TO, keyed("mail", email)) };
}

/** Counts characters that were pasted against their sender, before anything looks into them. Seconds to wait, or 0. */
export const pasteAllowed = async (
  db: Db,
  request: Request,
  characters: number,
  now: Date,
): Promise<number> =>
  takePoints(db, TEXTS, await senderKey(db, request, now), 1 + Math.floor(characters / PASTE_PART));

/** Counts besides how long the text is that was found in a paste. Seconds to wait, or 0. */
export const textAllowed = async (
  db: Db,
  request: Request,
  characters: number,
  now: Date,
): Promise<number> => {
  const points = Math.floor(characters / TEXT_PART);
  return points === 0 ? 0 : takePoints(db, TEXTS, await senderKey(db, request, now), points);
};

/** Counts besides what a text has cost that was hard to analyse. Seconds to wait, or 0. */
export const workAllowed = async (
  db: Db,
  request: Request,
  points: number,
  now: Date,
): Promise<number> => takePoints(db, TEXTS, await senderKey(db, request, now), points);
