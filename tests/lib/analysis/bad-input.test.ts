import { describe, expect, test } from "vitest";
import { analyze, analyzing } from "@/lib/analysis/analyze";
import { read } from "@/lib/analysis/text/read";

const RULES_ALONE = { roles: null, wording: null };
const notices = (text: string): string[] =>
  analyze(text, RULES_ALONE).notices.filter((notice) => notice !== "rules-only");

const NEWS =
  "The mayor of Ayr said on Monday that the bridge will be closed until June. Nobody was hurt when a part of it fell into the river last week. The council has asked for money from the government, which has not answered yet.";

describe("a notice", () => {
  test.each([
    ["nothing", ""],
    ["blanks", " \n\t\u00a0\n"],
    ["marks", "*** --- ???"],
    ["numbers", "1,200 30 5.5 18:30\n12 14"],
    ["control characters", "\u0000\u0001\u001b\u202e\u200b"],
    ["a script", "<script>alert('The mayor said no.')</script>"],
  ])("says that there is nothing to read in %s", (_, text) => {
    expect(notices(text)).toEqual(["empty"]);
    expect(analyze(text, RULES_ALONE).findings).toEqual([]);
  });

  test.each([
    [
      "Spanish",
      "El alcalde dijo el lunes que el puente estará cerrado hasta junio. Nadie resultó herido cuando una parte cayó al río la semana pasada, según el ayuntamiento.",
    ],
    [
      "German",
      "Der Bürgermeister sagte am Montag, die Brücke bleibe bis Juni geschlossen. Niemand wurde verletzt, als vorige Woche ein Teil in den Fluss fiel, so die Stadt.",
    ],
    ["Russian", "Мэр сказал в понедельник, что мост будет закрыт до июня."],
    ["Chinese", "市长星期一说，这座桥将关闭到六月。"],
    ["Arabic", "قال رئيس البلدية يوم الاثنين إن الجسر سيغلق حتى يونيو."],
  ])("says that %s is not English", (_, text) => {
    expect(notices(text)).toContain("not-english");
  });

  test.each([
    [
      "code",
      "import { a } from './a';\nconst b = a + 1;\nif (b > 2) {\n  return b;\n}\nfor (let i = 0; i < b; i += 1) {\n  c(i);\n}",
    ],
    [
      "a table",
      "Town\tHomes\tBridges\nAyr\t1200\t3\nTroon\t900\t1\nPrestwick\t800\t2\nIrvine\t700\t2",
    ],
    [
      "a list",
      "Milk and bread\nEggs from the farm\nA loaf for the mayor\nTea for the council\nThe bridge of Ayr",
    ],
  ])("says that %s is not prose", (_, text) => {
    expect(notices(text)).toContain("not-prose");
  });

  test("says that there is nothing but quotations", () => {
    expect(
      notices("“We have waited long for this bridge. It was closed in June.”\n\n“It is open now.”"),
    ).toEqual(["only-quotes"]);
  });

  test("says that a quotation is never closed", () => {
    expect(notices(`${NEWS}\n\n“The bridge is old, the mayor said.\n\n${NEWS}`)).toEqual([
      "open-quote",
    ]);
  });

  test("does not take a quotation over several paragraphs for an open one", () => {
    expect(
      notices(`${NEWS}\n\n“The bridge is old.\n\n“It was built by my father,” the mayor said.`),
    ).toEqual([]);
  });

  test("says nothing about an ordinary report, and that rules were used without weights", () => {
    expect(analyze(NEWS, RULES_ALONE).notices).toEqual(["rules-only"]);
  });
});

describe("what nobody would call an article is analysed without a failure", () => {
  test.each([
    ["a line of 50,000 letters", "x".repeat(50_000)],
    ["10,000 quotation marks", '"'.repeat(10_000)],
    ["10,000 opening marks", "“a ".repeat(10_000)],
    ["half surrogate pairs", "The mayor \ud800 said \udc00 no.".repeat(200)],
    ["20,000 hyphens", "a-".repeat(20_000)],
    ["20,000 tags that do not end", "<a ".repeat(20_000)],
    ["10,000 nested blocks", "<div>".repeat(10_000)],
    ["10,000 cues", "he said ".repeat(10_000)],
    ["20,000 lines", "a\n".repeat(20_000)],
    ["a long address", `http://${"a.".repeat(10_000)}`],
  ])("%s", (_, text) => {
    const { text: read, findings } = analyze(text, RULES_ALONE);
    for (const { span } of findings) expect(span.end).toBeLessThanOrEqual(read.length);
  });

  test("a hundred thousand words, with the share that is done going up to the end", () => {
    const paragraph = `${NEWS} “We will pay for it,” Ann Lee, the mayor, said. He added that it was unfair.\n\n`;
    const words = paragraph.split(" ").length;
    const work = analyzing(read(paragraph.repeat(Math.ceil(100_000 / words))), RULES_ALONE);
    const shares: number[] = [];
    let step = work.next();
    for (; !step.done; step = work.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThan(100_000 / 2000);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(step.value.findings.length).toBeGreaterThan(1000);
  });
});

test("markup that is shown as words is never made markup again", () => {
  const { text } = analyze(
    "<p>The mayor wrote &lt;img src=x onerror=alert(1)&gt; on a wall.</p>",
    RULES_ALONE,
  );
  expect(text).toBe("The mayor wrote <img src=x onerror=alert(1)> on a wall.");
});
