import { createTranslator } from "use-intl/core";
import account from "../../content/lang/en/account.json";
import assign from "../../content/lang/en/assign.json";
import classes from "../../content/lang/en/classes.json";
import common from "../../content/lang/en/common.json";
import data from "../../content/lang/en/data.json";
import home from "../../content/lang/en/home.json";
import keys from "../../content/lang/en/keys.json";
import live from "../../content/lang/en/live.json";
import player from "../../content/lang/en/player.json";
import problem from "../../content/lang/en/problem.json";
import progress from "../../content/lang/en/progress.json";
import report from "../../content/lang/en/report.json";
import result from "../../content/lang/en/result.json";
import share from "../../content/lang/en/share.json";

const english = {
  account,
  assign,
  classes,
  common,
  data,
  home,
  keys,
  live,
  player,
  problem,
  progress,
  report,
  result,
  share,
};

/** Every message of the interface, by area; English decides which there are. */
export type Messages = typeof english;
/** An area of the interface: one message file. */
export type Namespace = keyof Messages;

/** The message files of a language. English is the only one so far, and every other one falls back to it. */
export const messagesIn = (_lang: string): Messages => english;

/** A typed translator for one namespace: `t("key", {count: 3})`, ICU plurals and placeholders. */
export const translatorFor = <N extends Namespace>(lang: string, namespace: N) =>
  createTranslator({ locale: lang, messages: messagesIn(lang)[namespace] });
