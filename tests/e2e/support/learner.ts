import type { BrowserContext } from "@playwright/test";
import { lessonNamed, Player } from "../../support/player";

/** Makes a browser the learner who has taken this lesson, `wrong` of its two-way questions answered the other way. */
export async function finishedIn(
  context: BrowserContext,
  { slug = "who-says-so-local", wrong = 2 } = {},
): Promise<Player> {
  const url = process.env.E2E_URL ?? "";
  const player = new Player(url, lessonNamed(slug));
  await player.finish(wrong);
  const [name = "", value = ""] = player.cookie.split("=");
  await context.addCookies([{ name, value, url }]);
  return player;
}
