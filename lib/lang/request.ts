import { LANGUAGES, languageNamed, PSEUDO } from "./languages";
import { LANGUAGE_PARAMETER } from "./parameter";

/** The cookie that keeps the language somebody chose. */
export const LANGUAGE_COOKIE = "lang";

/** How a page is told which language its address asks for: a request header that the proxy adds. */
export const ASKED_HEADER = "x-asked-language";

/** How long a choice is kept, in seconds: a year. */
export const CHOICE_SECONDS = 365 * 24 * 60 * 60;

/** The code of the language an address asks for; undefined where it asks for none there is. */
export const askedLanguage = (parameters: URLSearchParams): string | undefined =>
  languageNamed(parameters.get(LANGUAGE_PARAMETER), [...LANGUAGES, PSEUDO])?.code;
