/** Every cookie there is: what they are called, without a prefix, and the message that describes them. */
export const COOKIES = [
  [["guest"], "guest"],
  [["session"], "session"],
  [["lang"], "lang"],
  [["looks"], "looks"],
  [["auth-csrf", "auth-next"], "auth"],
  [["auth-pkce", "auth-state", "auth-nonce"], "google"],
] as const;
