import { createTranslator } from "use-intl/core";
import common from "../../content/lang/en/common.json";
import home from "../../content/lang/en/home.json";
import player from "../../content/lang/en/player.json";
import problem from "../../content/lang/en/problem.json";
import progress from "../../content/lang/en/progress.json";
import result from "../../content/lang/en/result.json";
import share from "../../content/lang/en/share.json";

const english = { common, home, player, problem, progress, result, share };

/** Every message of the interface, by area; English decides which there are. */
export type Messages = typeof english;
/** An area of the interface: one message file. */
export type Namespace = keyof Messages;

/** The message files of a language. English is the only one so far, and every other one falls back to it. */
export const messagesIn = (_lang: string): Messages => english;

/** A typed translator for one namespace: `t("key", {count: 3})`, ICU plurals and placeholders. */
export const translatorFor = <N extends Namespace>(lang: string, namespace: N) =>
  createTranslator({ locale: lang, messages: messagesIn(lang)[namespace] });
