import { ImageResponse } from "@vercel/og";
import type { Card } from "@/lib/attempt/card";
import { Face } from "./face";
import { cardFonts } from "./fonts";
import { type CardShape, SIZES } from "./sizes";
import type { ShareWords } from "./words";

/** The card as a PNG in one of its shapes. It reads its fonts from disk and nothing from the network. */
export async function drawCard(
  card: Card,
  shape: CardShape,
  t: ShareWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = await cardFonts();
  const { width, height } = SIZES[shape];
  const drawn = new ImageResponse(<Face card={card} shape={shape} t={t} />, {
    width,
    height,
    fonts,
  });
  return new Uint8Array(await drawn.arrayBuffer());
}
