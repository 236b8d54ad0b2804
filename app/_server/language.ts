import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { headers } from "next/headers";
import { chooseLanguage } from "@/lib/lang/choose";
import { type Language, languagesWith } from "@/lib/lang/languages";
import { ASKED_HEADER, LANGUAGE_COOKIE } from "@/lib/lang/request";
import { config } from "./config";
import { cookieNamed } from "./cookies";

const answering = new AsyncLocalStorage<Language>();

/** The languages this installation offers. */
export const languages = (): readonly Language[] => languagesWith(config().pseudoLocales);

/** The language a request wants to be answered in; `asked` is what its address says. */
const languageIn = (from: Headers, asked: string | null): Language =>
  chooseLanguage(
    {
      asked,
      chosen: cookieNamed(LANGUAGE_COOKIE, from.get("cookie")),
      accepts: from.get("accept-language"),
    },
    languages(),
  );

/**
 * Runs a route handler's work in the language of its request: messages and problems are written in it. The address says
 * nothing there, and a header that claims it does came from outside: caches don't know that replies differ by it.
 */
export const answeringIn = <R>(from: Headers, work: () => R): R =>
  answering.run(languageIn(from, null), work);

/** The language of the answer a route handler is at work on; undefined outside of one. */
export const answerLanguage = (): Language | undefined => answering.getStore();

/** The language of this request's interface, for pages and within route handlers. */
export async function requestLanguage(): Promise<Language> {
  const answered = answerLanguage();
  if (answered) return answered;
  const from = await headers();
  return languageIn(from, from.get(ASKED_HEADER));
}
