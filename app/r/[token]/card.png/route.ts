import { z } from "zod";
import { cardPicture, wordsOn } from "@/app/_card/cache";
import { knows, tagOf } from "@/app/_server/etag";
import { handler } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { sharedCard } from "@/app/_server/results";

export const runtime = "nodejs";

const params = z.object({ token: z.string().min(1).max(200) });

/** The picture of a shared result. An unknown or revoked token is answered without drawing. */
export const GET = handler({ params, unknown: "share/not-found" }, async ({ params, request }) => {
  const card = await sharedCard(params.token);
  if (!card) return problem("share/not-found");
  const etag = tagOf(wordsOn(card));
  const headers = { "cache-control": "public, max-age=300", etag };
  if (knows(request, etag)) return new Response(null, { status: 304, headers });
  const picture = await cardPicture(card);
  return new Response(new Uint8Array(picture), {
    headers: { ...headers, "content-type": "image/png", "content-length": `${picture.length}` },
  });
});
