import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reviewRewrite } from "@/lib/rewrite/review";
import { swapSides } from "@/lib/rewrite/swap";
import type { RewriteTask } from "@/lib/rewrite/task";

const SIDES = [
  ["Norland", "Sudland"],
  ["Norlanders", "Sudlanders"],
] as const;

/** A task about a sentence in which every flagged word stands in [brackets], with one plain word for each. */
function taskOf(marked: string, neutral: readonly string[] = []): RewriteTask {
  const flagged: RewriteTask["flagged"][number][] = [];
  let original = "";
  for (const part of marked.split(/(\[[^\]]*\])/u)) {
    const words = part.startsWith("[") ? part.slice(1, -1) : part;
    if (part.startsWith("["))
      flagged.push({
        span: { start: original.length, end: original.length + words.length },
        neutral: neutral.slice(flagged.length, flagged.length + 1),
      });
    original += words;
  }
  return { original, flagged, sides: SIDES };
}

const asked = (marked: string, rewrite: string, neutral?: readonly string[]) =>
  reviewRewrite(taskOf(marked, neutral), rewrite).map(({ rule, words }) => `${rule}: ${words}`);

describe("what is asked about a rewrite", () => {
  it.each([
    ["Police counted 18 boats.", "Police counted boats.", "number: 18"],
    ["Police counted eighteen boats.", "Police counted boats.", "number: eighteen"],
    ["The bridge fell on Friday.", "The bridge fell.", "date: Friday"],
    ["The bridge fell on May 2.", "The bridge fell on day 2.", "date: May"],
    ["The mayor flew to Port Vell.", "The mayor flew to Vell.", "name: Port"],
    ["The firm did not pay.", "The firm did pay.", "negation: not"],
    ["The firm didn’t pay.", "The firm did pay.", "negation: didn’t"],
    [
      "The harbour office said it was shut.",
      "It was shut.",
      "attribution: The harbour office said",
    ],
    [
      "It was shut, said clerk Ana Rell.",
      "It was shut, Ana Rell.",
      "attribution: said clerk Ana Rell",
    ],
    ["At least 12 homes burned.", "12 homes burned.", "hedge: At least"],
    ["The clip allegedly shows smoke.", "The clip shows smoke.", "hedge: allegedly"],
    ["The toll may rise.", "The toll will rise.", "hedge: may"],
    ["Boats left the port.", "Boats left the port with 40 men.", "added-number: 40"],
    ["Boats left the port.", "Boats left the port for Norland.", "added-name: Norland"],
    ["Boats left the port.", "Boats left because the port shut.", "added-claim: because"],
    [
      "Boats left the port.",
      "Boats left the port. Soldiers burned several houses.",
      "added-claim: Soldiers burned several houses",
    ],
    [
      "Boats [poured out of] the port.",
      "They poured out of the port, boats.",
      "flagged: poured out of",
    ],
  ])("“%s” as “%s”: %s", (original, rewrite, question) => {
    expect(asked(original, rewrite)).toContain(question);
  });

  it.each([
    [
      "a figure in digits instead of words",
      "Police counted eighteen boats.",
      "Police counted 18 boats.",
    ],
    [
      "another hedge of the same sort",
      "The clip allegedly shows smoke.",
      "The clip reportedly shows smoke.",
    ],
    ["a hedge in more words", "The clip allegedly shows smoke.", "The clip is said to show smoke."],
    ["how it looks", "The clip purportedly shows smoke.", "The clip appears to show smoke."],
    ["“an” for “one”", "One assistant was dismissed.", "An assistant was dismissed."],
    [
      "a people whose name bends",
      "Officials in Norland and Turkey said it fell.",
      "Turkish and Norland officials said it fell.",
    ],
    [
      "a crowd that stood first and stands elsewhere",
      "Officials expect to open the port on Friday.",
      "The port is expected to open on Friday.",
    ],
    [
      "one sentence all told anew",
      "About 5,000 people live there.",
      "The city has around 5,000 residents.",
    ],
    [
      "many new words among old ones",
      "At first, combat was confined to thinly peopled country along the front line.",
      "At first, fighting was limited to lightly populated land along the front line.",
    ],
    ["another negation", "No boat left.", "Not a boat left."],
    ["a plainer reporting verb", "The firm claimed it had paid.", "The firm said it had paid."],
    [
      "a source by name instead of a pronoun",
      "“It is shut,” he said.",
      "“It is shut,” said the clerk.",
    ],
    ["the people instead of the country", "Troops of Armenia left.", "Armenian troops left."],
    [
      "flagged words inside quotation marks",
      "Boats [poured out of] the port.",
      "Boats “poured out of” the port.",
    ],
  ])("nothing about %s", (_what, original, rewrite) => {
    expect(asked(original, rewrite)).toEqual([]);
  });

  it("nothing about a flagged word that is part of a listed plain one", () => {
    expect(asked("Troops [took] it.", "Troops took control of it.", ["took control of"])).toEqual(
      [],
    );
  });

  it("nothing about words that only look like hedges", () => {
    expect(asked("They spoke about boats.", "They spoke of boats.")).toEqual([]);
    expect(asked("The bridge fell on May 2.", "The bridge fell on day 2.")).toEqual(["date: May"]);
  });

  it("each of two sources: one does not stand in for the other", () => {
    expect(
      asked(
        "The clerk said it fell. The clerk said it burned.",
        "The clerk said it fell. It burned.",
      ),
    ).toEqual(["attribution: The clerk said"]);
  });

  it("a source that says less than the original's", () => {
    expect(asked("Defence officials said it was shut.", "Officials said it was shut.")).toEqual([
      "attribution: Defence officials said",
    ]);
  });

  it("a loaded verb that one side gets and the other does not", () => {
    const original = "Norland said it held fire, while Sudland said it held fire.";
    expect(asked(original, original)).toEqual([]);
    expect(asked(original, original.replace("Norland said", "Norland claimed"))).toEqual([
      "swap: claimed",
    ]);
    expect(asked(original, original.replaceAll("said", "claimed"))).toEqual([]);
  });

  it("that too where the sides own something", () => {
    const original = "Norland’s army said it held fire, while Sudland's army said it held fire.";
    expect(asked(original, original.replace("army said", "army claimed"))).toEqual([
      "swap: claimed",
    ]);
    expect(swapSides(original, SIDES)).toBe(
      "Sudland’s army said it held fire, while Norland's army said it held fire.",
    );
  });

  it("what is said with the place of its words", () => {
    const [finding] = reviewRewrite(taskOf("Police counted 18 boats."), "Police counted boats.");
    expect(finding).toEqual({
      rule: "number",
      in: "original",
      span: { start: 15, end: 17 },
      words: "18",
      instead: [],
    });
  });
});

const NEUTRAL = { slammed: "hit", gutted: "emptied" } as const;

/** Sentences of known parts: what is dropped from one must be asked about. */
const said = fc
  .record({
    attribution: fc.constantFrom(
      "The harbour office said",
      "Clerk Ana Rell told us",
      "According to the museum,",
    ),
    hedge: fc.constantFrom("reportedly", "allegedly", "perhaps"),
    negation: fc.constantFrom("never", "not"),
    number: fc.constantFrom("18", "2,500", "forty-two"),
    flagged: fc.constantFrom("slammed", "gutted"),
  })
  .map((parts) => ({ parts, words: (drop?: Part) => sentence(parts, drop) }));

type Part = "attribution" | "hedge" | "negation" | "number" | "flagged";

function sentence(parts: Record<Part, string>, drop?: Part): string {
  const of = (part: Part) => (part === drop ? "" : parts[part]);
  return `${of("attribution")} the storm ${of("hedge")} had ${of("negation")} [${parts.flagged}] ${of("number")} sheds in Port Vell on Friday.`;
}

describe("for any sentence", () => {
  it("the same text leaves only its flagged words to ask about", () => {
    fc.assert(
      fc.property(said, ({ parts, words }) => {
        const task = taskOf(words());
        const found = reviewRewrite(task, task.original);
        expect(found.map(({ rule, words: at }) => [rule, at])).toEqual([
          ["flagged", parts.flagged],
        ]);
      }),
    );
  });

  it("a listed plain word in place of each flagged one leaves nothing", () => {
    fc.assert(
      fc.property(said, ({ parts, words }) => {
        const plain = NEUTRAL[parts.flagged];
        const task = taskOf(words(), [plain]);
        expect(reviewRewrite(task, words().replace(/\[.*\]/u, plain))).toEqual([]);
      }),
    );
  });

  it.each(["attribution", "hedge", "negation", "number"] as const)(
    "a dropped %s is found",
    (part) => {
      fc.assert(
        fc.property(said, ({ words }) => {
          const rewrite = words(part).replace(/\[.*\]/u, "hit");
          expect(reviewRewrite(taskOf(words()), rewrite).map(({ rule }) => rule)).toContain(part);
        }),
      );
    },
  );
});

describe("for any text whatever", () => {
  const wild = fc.string({ unit: "binary", maxLength: 600 });
  const alone = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 600 })
    .map((units) => String.fromCharCode(...units));
  const any = fc.oneof(
    wild,
    alone,
    said.map(({ words }) => words()),
  );

  it("the rules answer, with spans inside the text they count in", () => {
    fc.assert(
      fc.property(any, any, fc.nat(600), (original, rewrite, at) => {
        const start = Math.min(at, Math.max(original.length - 1, 0));
        const flagged = original ? [{ span: { start, end: start + 1 }, neutral: [rewrite] }] : [];
        for (const found of reviewRewrite({ original, flagged, sides: SIDES }, rewrite)) {
          const text = found.in === "original" ? original : rewrite;
          expect(text.slice(found.span.start, found.span.end)).toBe(found.words);
          expect(found.words).not.toBe("");
        }
      }),
    );
  });

  it("the same text leaves nothing but flagged words to ask about", () => {
    fc.assert(
      fc.property(any, (original) => {
        expect(reviewRewrite({ original, flagged: [], sides: SIDES }, original)).toEqual([]);
      }),
    );
  });

  it("swapping the sides twice gives the same text", () => {
    const named = fc
      .array(fc.oneof(wild, fc.constantFrom(...SIDES.flat(), " ", ", ")), { maxLength: 20 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(named, (text) => {
        expect(swapSides(swapSides(text, SIDES), SIDES)).toBe(text);
      }),
    );
  });
});
