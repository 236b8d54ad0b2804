import { z } from "zod";
import { cardPicture, wordsOn } from "@/app/_card/cache";
import { CARD_SHAPES } from "@/app/_card/sizes";
import { knows, tagOf } from "@/app/_server/etag";
import { handler } from "@/app/_server/handler";
import { translator } from "@/app/_server/messages";
import { problem } from "@/app/_server/problem";
import { sharedCard } from "@/app/_server/results";

export const runtime = "nodejs";

const params = z.object({ token: z.string().min(1).max(200) });
/** What link previews ask for names no shape. Whatever other sites add to the address is not ours to refuse. */
const shapes = z.enum(CARD_SHAPES).nullable();

/** The picture of a shared result in one of its shapes. An unknown or revoked token is answered without drawing. */
export const GET = handler({ params, unknown: "share/not-found" }, async ({ params, request }) => {
  const shape = shapes.safeParse(new URL(request.url).searchParams.get("shape"));
  if (!shape.success) return problem("share/unknown-shape");
  const card = await sharedCard(params.token);
  if (!card) return problem("share/not-found");
  const asked = shape.data ?? "og";
  const t = await translator("share");
  const etag = tagOf(wordsOn(card, asked, t));
  const headers = {
    "cache-control": "public, max-age=300",
    vary: "accept-language, cookie",
    etag,
  };
  if (knows(request, etag)) return new Response(null, { status: 304, headers });
  const picture = await cardPicture(card, asked, t);
  return new Response(picture, {
    headers: { ...headers, "content-type": "image/png", "content-length": `${picture.length}` },
  });
});
