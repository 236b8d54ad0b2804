import { z } from "zod";
import { gonePage, SHARED_POLICY, sharedPage } from "@/app/_card/page";
import { knows, tagOf } from "@/app/_server/etag";
import { handler } from "@/app/_server/handler";
import { requestLanguage } from "@/app/_server/language";
import { translator } from "@/app/_server/messages";
import { sharedCard } from "@/app/_server/results";
import { siteUrl } from "@/app/_server/site";

export const runtime = "nodejs";

const params = z.object({ token: z.string().max(200) });

const page = (status: number, body: string | null, headers: Record<string, string>) =>
  new Response(body, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": SHARED_POLICY,
      ...headers,
    },
  });

/** The page behind a shared link: plain HTML, so that it is there at once and previews can read it. */
export const GET = handler({ params, unknown: "share/not-found" }, async ({ params, request }) => {
  const t = await translator("share");
  const language = await requestLanguage();
  const card = await sharedCard(params.token);
  if (!card) return page(404, gonePage(language, t), { "cache-control": "no-store" });
  const path = `/r/${encodeURIComponent(params.token)}`;
  const body = sharedPage(card, path, siteUrl(request), language, t);
  const headers = {
    "cache-control": "public, max-age=300",
    vary: "accept-language, cookie",
    etag: tagOf(body),
  };
  return knows(request, headers.etag) ? page(304, null, headers) : page(200, body, headers);
});
