/** The parameter of an address that chooses a language. */
export const LANGUAGE_PARAMETER = "lang";
