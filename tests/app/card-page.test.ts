import { expect, test } from "vitest";
import { escapeHtml, html } from "@/app/_card/html";
import { gonePage, sharedPage } from "@/app/_card/page";
import type { Card } from "@/lib/attempt/card";
import { ORIGINAL } from "@/lib/lang/languages";
import { translatorFor } from "@/lib/lang/messages";

const t = translatorFor("en", "share");

const card: Card = {
  slug: "who-says-so",
  title: "Who says so?",
  learned: "Tell who says a thing from who reports it",
  question: "voice",
  minutes: 20,
  bars: { question: "voice", signals: { right: 8, of: 10 }, noises: { right: 9, of: 10 } },
};
const page = (changed: Partial<Card> = {}) =>
  sharedPage({ ...card, ...changed }, "/r/abc", "https://says.example", ORIGINAL, t);

test.each([
  ["<script>", "&lt;script&gt;"],
  [`"' onerror=x`, "&quot;&#39; onerror=x"],
  ["a & b &amp;", "a &amp; b &amp;amp;"],
  ["ž “quoted” خبر", "ž “quoted” خبر"],
])("escapes %s", (text, escaped) => {
  expect(escapeHtml(text)).toBe(escaped);
});

test("a piece of HTML escapes texts and keeps pieces", () => {
  expect(
    html`<p title="${'"'}">${html`<b>${"<"}</b>`}${[html`<i></i>`, html`<u></u>`]}${7}</p>`.markup,
  ).toBe('<p title="&quot;"><b>&lt;</b><i></i><u></u>7</p>');
});

test("a hostile title stays text everywhere on the page", () => {
  const markup = page({ title: `"><script src=//evil.example></script>` });
  expect(markup.match(/<script/g)).toHaveLength(1);
  expect(markup).toContain("&lt;script src=//evil.example&gt;");
});

test("previews get absolute addresses, a size and an alternative text", () => {
  const markup = page();
  expect(markup).toContain('<meta property="og:url" content="https://says.example/r/abc">');
  expect(markup).toContain(
    '<meta property="og:image" content="https://says.example/r/abc/card.png">',
  );
  expect(markup).toContain('<meta name="twitter:card" content="summary_large_image">');
  expect(markup).toMatch(/og:image:alt" content="[^"]*8 of 10 attributed claims spotted/);
});

test("no page has an inline script, an inline style or an address of another site", () => {
  for (const markup of [page(), gonePage(ORIGINAL, t)]) {
    expect(markup).not.toMatch(/<script(?![^>]*src="\/)|<style|style=|\son[a-z]+=/);
    expect(markup.replaceAll("https://says.example", "")).not.toMatch(/(src|href)="(https?:)?\/\//);
  }
});
