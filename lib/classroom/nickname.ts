import { err, ok, type Result } from "../result";

/** Characters (code points) a name in a class may have. */
export const LONGEST_NICKNAME = 40;

/** Why a name can't be used: nothing there, more than 40 characters, or characters nobody can see. */
export type NicknameFault = "empty" | "too-long" | "characters";

/** Control, direction and other unseen characters; the two joiners belong to names in Persian and Hindi. */
const UNSEEN = /(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]/u;

/** A name as it is stored and shown in a class: composed (NFC), trimmed, one space between words. */
export function readNickname(text: string): Result<string, NicknameFault> {
  const name = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (name === "") return err("empty");
  if (UNSEEN.test(name)) return err("characters");
  if ([...name].length > LONGEST_NICKNAME) return err("too-long");
  return ok(name);
}

/** What two names share when they count as the same in a class. */
export const nameKey = (name: string): string => name.normalize("NFC").toLowerCase();
