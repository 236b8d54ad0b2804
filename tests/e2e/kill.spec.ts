import type { AttemptView } from "@/lib/attempt/reply";
import { lessonNamed, Player } from "../support/player";
import { expect, test } from "./support/test";

const KILLS = Number(process.env.KILLS ?? 3);
const PUPILS = 8;

/** A pupil whose answers are sent again, each under its own id, until a reply is read. */
class Stubborn extends Player {
  acknowledged = new Map<string, string>();

  async answerUntil(stopped: () => boolean): Promise<void> {
    while (!stopped()) await this.insist(this.nextAnswer());
  }

  private async insist(body: ReturnType<Player["nextAnswer"]>): Promise<void> {
    for (;;) {
      try {
        const { stored } = await this.post<{ stored: { id: string; at: string } }>(
          this.answersPath,
          body,
        );
        this.acknowledged.set(stored.id, stored.at);
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 100));
      }
    }
  }
}

test(`no acknowledged answer is lost or doubled when the server is killed ${KILLS} times`, async ({
  ownServer,
}) => {
  test.setTimeout(60_000 + KILLS * 20_000);
  const server = await ownServer();
  const lesson = lessonNamed("who-says-so-local");
  const pupils = Array.from({ length: PUPILS }, () => new Stubborn(server.url, lesson));
  for (const pupil of pupils) await pupil.start();
  let over = false;
  const answering = pupils.map((pupil) => pupil.answerUntil(() => over));
  const acknowledged = () => pupils.reduce((sum, pupil) => sum + pupil.acknowledged.size, 0);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const enough = acknowledged() + PUPILS;
    await expect.poll(acknowledged, { timeout: 20_000 }).toBeGreaterThanOrEqual(enough);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
    await server.kill9();
    await server.restart();
  }
  over = true;
  await Promise.all(answering);

  for (const pupil of pupils) {
    const reply = await fetch(`${server.url}/api/attempts/${pupil.attempt}`, {
      headers: { cookie: pupil.cookie },
    });
    const { answers }: AttemptView = await reply.json();
    const stored = new Map(answers.map(({ id, at }) => [id, at]));
    expect(stored.size).toBe(answers.length);
    for (const [id, at] of pupil.acknowledged) expect(stored.get(id)).toBe(at);
    const tries = answers.map((answer) => `${answer.item}#${answer.try}`);
    expect(new Set(tries).size).toBe(tries.length);
  }
});
