import "server-only";

/** Why somebody is not signed in. The page has the words: content/lang/en/account.json, `refused`. */
export type RefusalCode =
  | "account/wrong"
  | "join/refused"
  | "join/new-name"
  | "join/first-time"
  | "join/name"
  | "join/pin"
  | "limit/reached";

/** Thrown where next-auth expects it: its message goes to the page as `?error=`. */
export class Refusal extends Error {
  override readonly message: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.message = code;
  }
}
