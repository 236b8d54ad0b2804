import { normalEmail } from "@/lib/classroom/email";
import { readNickname } from "@/lib/classroom/nickname";
import { passwordFault } from "@/lib/classroom/password";

const NAME = { empty: "empty", "too-long": "nameLong", characters: "characters" } as const;
const PASSWORD = { short: "short", long: "long", address: "own", common: "common" } as const;

/** The message about a name that can't be used; undefined for one that can. */
export function nameFault(name: string): (typeof NAME)[keyof typeof NAME] | undefined {
  const read = readNickname(name);
  return read.ok ? undefined : NAME[read.error];
}

/** The message about a new password that can't be taken; undefined for one that can. */
export function newPasswordFault(
  password: string,
  email: string,
): (typeof PASSWORD)[keyof typeof PASSWORD] | undefined {
  const fault = passwordFault(password, normalEmail(email) ?? "");
  return fault ? PASSWORD[fault] : undefined;
}

/** The message about an e-mail address that can't be one; undefined for one that can. */
export const emailFault = (email: string): "address" | undefined =>
  normalEmail(email) === null ? "address" : undefined;
