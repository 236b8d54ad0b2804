import { CARD_SHAPES } from "../../app/_card/sizes";
import { percentile, type Row, row } from "../support/figures";
import { lessonNamed, Player } from "../support/player";

const CARDS = 11;

async function timed(url: string): Promise<number> {
  const before = performance.now();
  const reply = await fetch(url);
  await reply.arrayBuffer();
  if (!reply.ok) throw new Error(`${url}: ${reply.status}`);
  return performance.now() - before;
}

/** Cards of different results in each shape: drawn the first time, from memory the second. */
export async function measureCards(url: string): Promise<Row[]> {
  const images: string[] = [];
  for (let wrong = 0; wrong < CARDS; wrong += 1) {
    const player = new Player(url, lessonNamed("who-says-so-local"));
    await player.finish(wrong);
    images.push(url + (await player.share()).image);
  }
  const rows: Row[] = [];
  for (const shape of CARD_SHAPES) {
    const cold: number[] = [];
    for (const image of images) cold.push(await timed(`${image}?shape=${shape}`));
    const cached: number[] = [];
    for (let round = 0; round < 5; round += 1)
      for (const image of images) cached.push(await timed(`${image}?shape=${shape}`));
    const [first = 0, ...rest] = cold;
    if (shape === "og") rows.push(row("the very first card, fonts read", first, "ms"));
    rows.push(
      row(`a new card (${shape}), p95`, percentile(rest, 0.95), "ms", 300),
      row(`a card drawn before (${shape}), p95`, percentile(cached, 0.95), "ms", 20),
    );
  }
  return rows;
}
