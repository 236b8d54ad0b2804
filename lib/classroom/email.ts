const LONGEST = 254;

/** One @ with something on both sides, printable ASCII throughout: what a mail server can be asked for. */
const ADDRESS = /^[!-?A-~]+@[!-?A-~]+$/;

/** An e-mail address as it is stored and compared: trimmed, NFKC, in lower case. Null when it can't be one. */
export function normalEmail(typed: string): string | null {
  const email = typed.normalize("NFKC").trim().toLowerCase();
  return email.length <= LONGEST && ADDRESS.test(email) ? email : null;
}
