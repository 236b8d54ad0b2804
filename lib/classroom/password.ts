/** Shortest and longest password, in characters. */
export const PASSWORD_LENGTH = { min: 10, max: 200 };

/** Long enough, and still among the first that anybody tries. Compared without digits and marks at their end. */
const COMMON = new Set([
  "password",
  "passwort",
  "passw0rd",
  "p@ssword",
  "p@ssw0rd",
  "passwordpassword",
  "mypassword",
  "qwertyuiop",
  "qwertzuiop",
  "qwerty",
  "qwertyuiopasdf",
  "asdfghjkl",
  "asdfghjklö",
  "1qaz2wsx3edc",
  "q1w2e3r4t5",
  "1q2w3e4r5t",
  "iloveyou",
  "letmein",
  "welcome",
  "whosays",
  "teacher",
  "changeme",
  "trustno1",
  "administrator",
  "abcdefghij",
  "abcdefghijk",
  "football",
  "baseball",
  "princess",
  "sunshine",
  "superman",
  "monkey",
  "dragon",
  "abc",
  "test",
]);

/** Why a password can't be taken: too short, too long, the address itself, or one of the first that anybody tries. */
export type PasswordFault = "short" | "long" | "address" | "common";

const isRun = (text: string): boolean => {
  const codes = [...text].map((letter) => letter.charCodeAt(0));
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)));
  return steps.size <= 1 || /^(0?123456789)?0*(\d)\2*$/.test(text);
};

/** What is wrong with a password, by its length and by how soon it would be guessed; null when nothing is. It may be made of anything. */
export function passwordFault(password: string, email: string): PasswordFault | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) return "short";
  if (length > PASSWORD_LENGTH.max) return "long";
  const plain = password.toLowerCase();
  const [local] = email.split("@");
  if (plain === email || plain === local) return "address";
  const bare = plain.replace(/[\d\W_]+$/, "");
  return isRun(plain) || COMMON.has(plain) || COMMON.has(bare) ? "common" : null;
}
