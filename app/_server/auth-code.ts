import "server-only";
import { v7 } from "uuid";
import { z } from "zod";
import {
  addSeat,
  addStudent,
  claimSeat,
  type Door,
  findAccountOf,
  findDoor,
  findSeat,
  handSeatTo,
  isFull,
  isNameKept,
  noteJoined,
  type Seat,
} from "@/db/queries/memberships-join";
import type { Db } from "@/db/types";
import { normalCode } from "@/lib/classroom/join-code";
import { nameKey, readNickname } from "@/lib/classroom/nickname";
import { isPin } from "@/lib/classroom/pin";
import { Refusal } from "./auth-refusal";
import type { Learner } from "./learner";
import { codeTries, pinTries } from "./limits";
import { hashSecret, isSecret } from "./password";

const typed = z.object({
  code: z.string().max(100),
  name: z.string().max(400),
  pin: z.string().max(20),
  /** The student was told that name or PIN will be new, and goes on. */
  isNew: z.enum(["true", "false"]).default("false"),
  /** Whoever is signed in as a student says that it is still the same person. */
  keep: z.enum(["true", "false"]).default("false"),
});

type Asked = { nickname: string; pin: string; isNew: boolean; keep: Learner | null };

/** The account of a student who gives class code, name and PIN. Whoever does not fit gets one refusal, whatever it was. */
export async function byClassCode(
  db: Db,
  request: Request,
  signedIn: Learner | null,
  credentials: unknown,
): Promise<string> {
  const read = typed.safeParse(credentials);
  if (!read.success) throw new Refusal("join/refused");
  const { code, name, pin, isNew, keep } = read.data;
  const nickname = readNickname(name);
  if (!nickname.ok) throw new Refusal("join/name");
  if (!isPin(pin)) throw new Refusal("join/pin");
  const door = await doorOf(db, request, code);
  const tries = pinTries(db, door.classId, nameKey(nickname.value));
  if ((await tries.take()) > 0) throw new Refusal("limit/reached");
  const isStudent = signedIn?.account !== null && signedIn?.account.email === null;
  const account = await enter(db, door, {
    nickname: nickname.value,
    pin,
    isNew: isNew === "true",
    keep: keep === "true" && isStudent ? signedIn : null,
  }).catch(async (error: unknown) => {
    // Asking back is no failed try: nobody guessed anything.
    if (error instanceof Refusal && ASKING.has(error.message)) await tries.wentWell();
    throw error;
  });
  await tries.wentWell();
  return account;
}

const ASKING: ReadonlySet<string> = new Set(["join/new-name", "join/first-time"]);

async function doorOf(db: Db, request: Request, typedCode: string): Promise<Door> {
  const codes = await codeTries(db, request, new Date());
  if ((await codes.take()) > 0) throw new Refusal("limit/reached");
  const code = normalCode(typedCode);
  const door = code ? await findDoor(db, code) : undefined;
  if (!door) {
    await codes.missed();
    throw new Refusal("join/refused");
  }
  await codes.wentWell();
  return door;
}

async function enter(db: Db, door: Door, asked: Asked): Promise<string> {
  const seat = await findSeat(db, door.classId, asked.nickname);
  if (!seat) return enterAsNew(db, door, asked);
  if (seat.pinHash === null) return claim(db, seat, asked);
  if (!(await isSecret(seat.pinHash, asked.pin))) throw new Refusal("join/refused");
  await noteJoined(db, seat.membershipId);
  return accountOf(db, seat.learnerId);
}

/**
 * A name on the roster that nobody has used, or whose PIN the teacher took back: this PIN becomes theirs. Whoever goes
 * on as who they were takes along only a place nobody has used: what was done under another stays with its learner.
 */
async function claim(db: Db, seat: Seat, { pin, isNew, keep }: Asked): Promise<string> {
  if (!isNew) throw new Refusal("join/first-time");
  const pinHash = await hashSecret(pin);
  return db.transaction(async (tx) => {
    if (!(await claimSeat(tx, seat.membershipId, pinHash))) throw new Refusal("join/refused");
    const isTheirs = keep !== null && !seat.isUsed && (await handSeatTo(tx, seat, keep.id));
    return accountOf(tx, isTheirs && keep ? keep.id : seat.learnerId);
  });
}

async function enterAsNew(db: Db, door: Door, asked: Asked): Promise<string> {
  const { nickname, pin, isNew, keep } = asked;
  const { classId, open } = door;
  if (!open || (await isNameKept(db, classId, nickname)) || (await isFull(db, classId))) {
    await isSecret(null, pin);
    throw new Refusal("join/refused");
  }
  if (!isNew) throw new Refusal("join/new-name");
  const pinHash = await hashSecret(pin);
  const seat = { membershipId: v7(), classId, nickname, pinHash };
  if (keep && (await addSeat(db, { ...seat, learnerId: keep.id }))) return accountOf(db, keep.id);
  return db.transaction(async (tx) => {
    const [accountId, learnerId] = [v7(), v7()];
    await addStudent(tx, { accountId, learnerId });
    if (!(await addSeat(tx, { ...seat, learnerId }))) throw new Refusal("join/refused");
    return accountId;
  });
}

async function accountOf(db: Db, learnerId: string): Promise<string> {
  const account = await findAccountOf(db, learnerId);
  if (!account) throw new Error("a student has no account");
  return account;
}
