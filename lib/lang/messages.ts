import { createTranslator } from "use-intl/core";
import { english } from "./english";
import { fallBack } from "./fall-back";
import { ORIGINAL, PSEUDO } from "./languages";
import { pseudo } from "./pseudo";
import { spanish } from "./spanish";

/** Every message of the interface, by area; English decides which there are. */
export type Messages = typeof english;
/** An area of the interface: one message file. */
export type Namespace = keyof Messages;

const made = new Map<string, Messages>([[ORIGINAL.code, english]]);

const make = (lang: string): Messages => {
  if (lang === PSEUDO.code) return pseudo(english);
  return lang === "es" ? fallBack<Messages>(spanish, english) : english;
};

/** The message files of a language; what it lacks, or a language there is not, falls back to English. */
export function messagesIn(lang: string): Messages {
  const messages = made.get(lang) ?? make(lang);
  made.set(lang, messages);
  return messages;
}

const translators = new Map<string, unknown>();

const translate = <N extends Namespace>(lang: string, namespace: N) =>
  createTranslator({ locale: lang, messages: messagesIn(lang)[namespace] });

/**
 * A typed translator for one namespace: `t("key", {count: 3})`, ICU plurals and placeholders. Each is made once: it
 * keeps the messages it has parsed.
 */
export function translatorFor<N extends Namespace>(lang: string, namespace: N) {
  const name = `${lang} ${namespace}`;
  const known = translators.get(name) ?? translate(lang, namespace);
  translators.set(name, known);
  return known as ReturnType<typeof translate<N>>;
}
