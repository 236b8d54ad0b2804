import type { Card } from "@/lib/attempt/card";
import type { Language } from "@/lib/lang/languages";
import { type Html, html } from "./html";
import { SIZES } from "./sizes";
import { cardAlt, type ShareWords } from "./words";

/** The policy of the plain pages under /r/: our own image, sheet and script, and nothing else. */
export const SHARED_POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const frame = (
  { code, dir }: Language,
  t: ShareWords,
  title: string,
  tags: Html,
  main: Html,
): string =>
  html`<!doctype html>
<html lang="${code}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/share.css">
${tags}</head>
<body>
<header><a href="/">${t("wordmark")}</a></header>
<main>
${main}</main>
</body>
</html>
`.markup;

/** The page a shared link opens: the card, what its lesson teaches, and the way in. `site` is our own origin. */
export function sharedPage(
  card: Card,
  path: string,
  site: string,
  language: Language,
  t: ShareWords,
): string {
  const { learned, minutes, slug } = card;
  const title = t("page.title", { title: card.title });
  const description = t("page.description", { minutes, learned });
  const [url, image, alt] = [`${site}${path}`, `${site}${path}/card.png`, cardAlt(card, t)];
  const tags = html`<meta name="description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${t("wordmark")}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${url}">
<meta property="og:image" content="${image}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${SIZES.og.width}">
<meta property="og:image:height" content="${SIZES.og.height}">
<meta property="og:image:alt" content="${alt}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:title" content="${title}">
<meta name="twitter:description" content="${description}">
<meta name="twitter:image" content="${image}">
<meta name="twitter:image:alt" content="${alt}">
<script src="/share.js" defer></script>
`;
  const main = html`<p class="kicker">${t("page.kicker")}</p>
<h1>${card.title}</h1>
<img src="${path}/card.png" width="${SIZES.og.width}" height="${SIZES.og.height}" alt="${alt}">
<p class="note">${t("page.first")}</p>
<p class="lead">${t("page.teaches", { learned })}</p>
<p>${t("page.about")}</p>
<p class="actions"><a class="button" href="/lessons/${slug}">${t("page.take")}</a>
<button type="button" hidden data-share data-copied="${t("page.copied")}" data-copy="${t("page.copy")}">${t("page.share")}</button></p>
<p class="said" role="status" data-said></p>
<p class="note">${t("page.minutes", { minutes })}</p>
<footer><p>${t("page.maker")} <a href="/">${t("page.all")}</a></p></footer>
`;
  return frame(language, t, title, tags, main);
}

/** What a link opens that never was, or that its owner has closed. */
export const gonePage = (language: Language, t: ShareWords): string =>
  frame(
    language,
    t,
    t("gone.title"),
    html``,
    html`<h1>${t("gone.title")}</h1>
<p class="lead">${t("gone.text")}</p>
<p class="actions"><a class="button" href="/">${t("gone.home")}</a></p>
`,
  );
