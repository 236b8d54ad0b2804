import "server-only";
import { PLAYER_WORDS } from "@/app/_offline/player-words";
import { messagesFor, translator } from "@/app/_server/messages";

/** The player's messages, with what is otherwise in a form: nothing is taught on the way, reasons come at the end. */
export async function formWords() {
  const messages = await messagesFor(...PLAYER_WORDS);
  const t = await translator("transfer");
  const { player } = messages;
  if (!player) throw new Error("the player has no messages");
  const start = { ...player.start, how: t("player.how"), resume: t("player.go") };
  const quiz = { ...player.quiz, first: t("player.first") };
  const item = { ...player.item, stored: t("player.stored") };
  return { ...messages, player: { ...player, start, quiz, item } };
}
