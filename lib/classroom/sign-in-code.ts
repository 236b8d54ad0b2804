/** What the page says when somebody is not signed in, by the code next-auth hands over. Its own codes are among them. */
export type RefusedMessage =
  | "wrong"
  | "join"
  | "limit"
  | "limitJoin"
  | "limitMail"
  | "cookies"
  | "link"
  | "denied"
  | "mailFailed"
  | "other";

const MESSAGES: Record<string, RefusedMessage> = {
  "account/wrong": "wrong",
  "account/cookies": "cookies",
  "join/refused": "join",
  "limit/reached": "limit",
  Verification: "link",
  AccessDenied: "denied",
  EmailSignin: "mailFailed",
};

/** The message for a code; a code nobody knows gets a general one. */
export const refusedMessage = (code: string): RefusedMessage =>
  (Object.hasOwn(MESSAGES, code) ? MESSAGES[code] : undefined) ?? "other";
