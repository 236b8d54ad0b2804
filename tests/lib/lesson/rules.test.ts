import fc from "fast-check";
import { describe, expect, test } from "vitest";
import demo from "@/content/demo.json";
import type { AuthoredItem } from "@/lib/lesson/authored-item";
import { shinglesOf } from "@/lib/lesson/shingles";
import { clauseOf, type Draftable, exitOf, problemsAfter, recordOf, rulesAfter } from "./fixture";

type Planted = [rule: string, title: string, change: (content: Draftable) => void];

const label = (content: Draftable, id: string) => {
  const item = content.item(id);
  if (item.kind !== "label") throw new Error(`${id} is no label item.`);
  return item;
};

const matched = (content: Draftable, id: string) => {
  const item = content.item(id);
  if (item.kind !== "match") throw new Error(`${id} is no match item.`);
  return item;
};

const marked = (content: Draftable, id: string) => {
  const item = content.item(id);
  if (item.kind !== "mark") throw new Error(`${id} is no mark item.`);
  return item;
};

const swapped = (content: Draftable, id = "how-is-it-worded-p09") => {
  const item = content.item(id);
  if (item.kind !== "swap") throw new Error(`${id} is no swap item.`);
  return item;
};

const rewritten = (content: Draftable, id = "how-is-it-worded-p11") => {
  const item = content.item(id);
  if (item.kind !== "rewrite") throw new Error(`${id} is no rewrite item.`);
  return item;
};

const planted: Planted[] = [
  [
    "first variant",
    "a swap that does not begin with the words of the passage",
    (content) => {
      swapped(content).variants.reverse();
    },
  ],
  [
    "option ids",
    "a swap with two variants of one id",
    (content) => {
      for (const variant of swapped(content).variants) variant.id = "a";
    },
  ],
  [
    "reason missing",
    "a swap that does not say what a variant adds",
    (content) => {
      delete swapped(content).key.reasons.adds.b;
    },
  ],
  [
    "model rewrite",
    "a model that drops the doubt of the original",
    (content) => {
      const [model] = rewritten(content).key.models;
      if (model) model.text = model.text.replace("purportedly ", "");
    },
  ],
  [
    "flagged words",
    "a rewrite whose flagged word stands in another clause",
    (content) => {
      const { key } = rewritten(content);
      key.flagged = ["w6"];
      key.reasons.missed = { w6: "“smashing into” is noise." };
    },
  ],
  [
    "one clause",
    "a rewrite of two clauses",
    (content) => {
      rewritten(content).clauses.push("S08b");
    },
  ],
  [
    "clause once",
    "a rewrite of a clause that the quiz asks about",
    (content) => {
      content.item("how-is-it-worded-x09").clauses = ["S08a"];
    },
  ],
  [
    "shape",
    "a rewrite in the exit quiz",
    (content) => {
      const exit = exitOf(content.lesson("how-is-it-worded"));
      exit[0] = rewritten(content);
    },
  ],
  [
    "labels taught",
    "a label that no lesson of the course teaches",
    (content) => {
      content.item("what-kind-of-statement-p05").key.rule = "K-JUD";
    },
  ],
  [
    "labels in order",
    "a finer label taught before a plainer one",
    ({ lesson }) => {
      lesson("read-like-an-editor").course = 1;
      lesson("who-says-so").course = 5;
    },
  ],
  [
    "equal halves",
    "an exit quiz that lost a question",
    ({ lesson }) => {
      exitOf(lesson("who-says-so")).pop();
    },
  ],
  [
    "mirrored sides",
    "a half in which one side stands alone more often",
    ({ passage }) => {
      for (const id of ["S02a", "S06a"]) clauseOf(passage("00-karabakh"), id).doer = "Azerbaijan";
    },
  ],
  [
    "crossed voices",
    "backed statements that are all the reporter's own",
    ({ passage }) => {
      for (const id of ["00-karabakh", "01-school-budget", "02-river-reading"])
        for (const clause of passage(id).clauses)
          if (clause.backing.so?.status === "R-VER") {
            clause.voice = "V-REP";
            clause.source = null;
          }
      for (const id of ["S12a", "S15a"]) clauseOf(passage("00-karabakh"), id).voice = "V-REP";
    },
  ],
  [
    "independent record",
    "a verified clause without any record",
    ({ passage }) => {
      const verdict = clauseOf(passage("01-school-budget"), "S01a").backing.so;
      if (verdict) verdict.records = [];
    },
  ],
  [
    "independent record",
    "a verified clause that only a party's record covers",
    ({ passage }) => {
      recordOf(passage("01-school-budget"), "R1").independent = false;
    },
  ],
  [
    "independent record",
    "a verified clause that only a party's record covers, even against its interest",
    ({ passage }) => {
      const record = recordOf(passage("01-school-budget"), "R1");
      record.independent = false;
      record.againstInterest = true;
    },
  ],
  [
    "independent record",
    "a clause verified to be so by a record that it was said",
    ({ passage }) => {
      const { covers } = recordOf(passage("01-school-budget"), "R1");
      for (const cover of covers) cover.layer = "said";
    },
  ],
  [
    "party's own count",
    "a party's record that verifies its own count",
    ({ passage }) => {
      const cover = recordOf(passage("00-karabakh"), "r10").covers[0];
      if (cover) cover.status = "R-VER";
    },
  ],
  [
    "records agree",
    "a record that says more than the clause",
    ({ passage }) => {
      clauseOf(passage("02-river-reading"), "S07a").backing.so = {
        status: "R-NIL",
        records: [],
        why: "Nothing is here.",
      };
    },
  ],
  [
    "source",
    "an attributed clause without a source",
    ({ passage }) => {
      clauseOf(passage("01-school-budget"), "S10a").source = null;
    },
  ],
  [
    "key agrees",
    "a voice key that contradicts the passage",
    (content) => {
      label(content, "who-says-so-x02").key.answer = "reporter";
    },
  ],
  [
    "key agrees",
    "a backing key that contradicts the passage",
    (content) => {
      label(content, "what-backs-it-x13").key.answer = "backed";
    },
  ],
  [
    "key agrees",
    "a wording key that names another owner",
    (content) => {
      label(content, "how-is-it-worded-x06").key.answer = "source";
    },
  ],
  [
    "key agrees",
    "a match key that gives the outlet's words to a speaker",
    (content) => {
      matched(content, "who-says-so-p07").key.answer.heartless = "whitlock";
    },
  ],
  [
    "layer",
    "a backing prompt that does not name what is asked",
    (content) => {
      label(content, "what-backs-it-x01").prompt = "Is this backed?";
    },
  ],
  [
    "layer",
    "a backing question without a layer",
    (content) => {
      label(content, "what-backs-it-x01").layer = undefined;
    },
  ],
  [
    "cards",
    "a deciding card that the item does not list",
    (content) => {
      label(content, "what-backs-it-x09").key.records = [];
    },
  ],
  [
    "cards",
    "a deciding card that is not on the desk",
    ({ lesson }) => {
      const backs = lesson("what-backs-it");
      backs.desk = backs.desk.filter((ref) => ref !== "01-school-budget#R4");
    },
  ],
  [
    "hard key",
    "a scored question about a clause that is argued about",
    ({ passage }) => {
      clauseOf(passage("00-karabakh"), "S20b").strength.voice = "soft";
    },
  ],
  [
    "reason quotes",
    "a reason that quotes nothing",
    (content) => {
      label(content, "who-says-so-x02").key.reasons.right = "Because that is how it is.";
    },
  ],
  [
    "reason quotes",
    "a reason that quotes another clause",
    (content) => {
      label(content, "who-says-so-x02").key.reasons.right = "Here “Baku and its main ally” decide.";
    },
  ],
  [
    "reason once",
    "a reason that stands under two answers",
    (content) => {
      const { reasons } = label(content, "who-says-so-x02").key;
      reasons.wrong.reporter = reasons.right;
    },
  ],
  [
    "reason missing",
    "a wrong option without a reason",
    (content) => {
      label(content, "who-says-so-x02").key.reasons.wrong = {};
    },
  ],
  [
    "reason missing",
    "a wrong pair without a reason",
    (content) => {
      matched(content, "who-says-so-p08").key.reasons.wrong.poison = {};
    },
  ],
  [
    "reason missing",
    "a loaded word without a reason for missing it",
    (content) => {
      marked(content, "how-is-it-worded-p01").key.reasons.missed = {};
    },
  ],
  [
    "item id",
    "an id without its lesson's name",
    (content) => {
      content.item("who-says-so-x02").id = "x02";
    },
  ],
  [
    "item id",
    "an id used by two items",
    (content) => {
      content.item("who-says-so-x02").id = "who-says-so-x03";
    },
  ],
  [
    "clause once",
    "a clause asked about in practice and in the quiz",
    (content) => {
      content.item("who-says-so-p04").clauses = content.item("who-says-so-p05").clauses;
    },
  ],
  [
    "clause once",
    "words marked in a clause that was marked before",
    (content) => {
      const before = marked(content, "how-is-it-worded-p01");
      marked(content, "how-is-it-worded-x08").clauses.push(...before.clauses);
    },
  ],
  [
    "clause once",
    "a backing question on a clause whose voice was asked",
    (content) => {
      content.item("phone-rule-x09").clauses = content.item("phone-rule-x01").clauses;
    },
  ],
  [
    "quiz unsolved",
    "a quiz that asks what a worked example of another lesson solved",
    (content) => {
      content.item("storm-count-x15").clauses.push("Ha");
    },
  ],
  [
    "equal marks",
    "a mark item with fewer decoys than loaded words",
    (content) => {
      marked(content, "how-is-it-worded-p01").key.decoys.pop();
    },
  ],
  [
    "option ids",
    "two options with one id",
    ({ lesson }) => {
      const first = lesson("who-says-so").optionSets.voice?.[0];
      if (first) first.id = "reporter";
    },
  ],
  [
    "option ids",
    "an answer that is no option",
    (content) => {
      label(content, "who-says-so-x02").key.answer = "somebody";
    },
  ],
  [
    "places vary",
    "choose items whose right option always comes first",
    ({ lesson }) => {
      for (const step of lesson("how-is-it-worded").steps)
        if (step.type === "practice" || step.type === "exit")
          for (const item of step.items)
            if (item.kind === "choose" && typeof item.options !== "string")
              item.options.sort(({ id }) => (item.key.answer.includes(id) ? -1 : 1));
    },
  ],
  [
    "twin",
    "a twin that is not there",
    ({ lesson }) => {
      lesson("who-says-so").twin = "nobody-wrote-this";
    },
  ],
  [
    "twin",
    "a war lesson without anything to take instead",
    ({ lesson }) => {
      lesson("who-says-so").twin = null;
    },
  ],
  [
    "twin",
    "a war lesson whose twin is about the war, too",
    ({ lesson }) => {
      lesson("who-says-so").twin = "what-backs-it";
    },
  ],
  [
    "content note",
    "a war lesson without a content note",
    ({ lesson }) => {
      lesson("who-says-so").contentNote = null;
    },
  ],
  [
    "content note",
    "a war text without a content note",
    ({ passage }) => {
      passage("00-karabakh").contentNote = null;
    },
  ],
  [
    "banned question",
    "a question that asks who is right",
    ({ lesson }) => {
      lesson("who-says-so").guide.discussion.push("Now tell us: who is right?");
    },
  ],
  [
    "guide",
    "a guide without a word on care",
    ({ lesson }) => {
      lesson("who-says-so-local").guide.care = [];
    },
  ],
  [
    "steps",
    "a lesson that asks before it lets read",
    ({ lesson }) => {
      lesson("who-says-so").steps.shift();
    },
  ],
  [
    "steps",
    "a lesson without an exit quiz",
    ({ lesson }) => {
      lesson("who-says-so").steps.pop();
    },
  ],
  [
    "hint",
    "an exit hint that lies open",
    (content) => {
      content.item("who-says-so-x02").hint = "Look at the first word.";
    },
  ],
  [
    "quote",
    "a clause that is not in the text",
    ({ passage }) => {
      clauseOf(passage("01-school-budget"), "S01a").quote = "The board met on the moon.";
    },
  ],
  [
    "quote",
    "deciding words that stand twice",
    (content) => {
      label(content, "who-says-so-x11").key.deciding = [{ quote: "an" }];
    },
  ],
  [
    "quote",
    "a reporting word that is not in the paragraph",
    ({ passage }) => {
      const { source } = clauseOf(passage("01-school-budget"), "S10a");
      if (source) source.cue = "whispered";
    },
  ],
  [
    "names once",
    "two clauses with one id",
    ({ passage }) => {
      clauseOf(passage("01-school-budget"), "S11a").id = "S10a";
    },
  ],
  [
    "file name",
    "a lesson with another slug than its file",
    ({ lesson }) => {
      lesson("who-says-so").slug = "who-says";
    },
  ],
  [
    "reference",
    "an item on a passage that is not there",
    (content) => {
      content.item("who-says-so-x02").passage = "99-moon";
    },
  ],
  [
    "reference",
    "an item on a clause that is not there",
    (content) => {
      content.item("who-says-so-x02").clauses = ["S99z"];
    },
  ],
];

describe("the rules", () => {
  test("find nothing in the shipped content", () => {
    expect(problemsAfter(() => {})).toEqual([]);
  });

  test.each(planted)("%s: object to %s", (rule, _title, change) => {
    expect(rulesAfter(change)).toContain(rule);
  });

  test("tell an author the file, the item, what is wrong and what to do", () => {
    const [problem] = problemsAfter((content) => {
      label(content, "who-says-so-x02").key.reasons.wrong = {};
    });
    expect(problem).toEqual({
      file: "content/lessons/who-says-so.json",
      item: "who-says-so-x02",
      rule: "reason missing",
      what: "There is no reason under “wrong” for “reporter”.",
      todo: "Write why a fair reader may choose it and what in the clause decides.",
    });
  });

  test("let a quiz ask about a solved clause on another layer, or another question", () => {
    const objected = (id: string) =>
      problemsAfter((content) => {
        content.item(id).clauses.push("S25a");
      }).some(({ rule, item }) => rule === "quiz unsolved" && item === "what-backs-it-w01");
    // The example asks whether it was said that Armenia is ready.
    expect(["what-backs-it-x02", "what-backs-it-x14", "who-says-so-x02"].map(objected)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("object to an exit quiz exactly when its halves differ", () => {
    const half = (item: AuthoredItem, answer: string) =>
      item.kind === "label" && item.key.answer === answer;
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (kept) => {
        let even = false;
        const rules = rulesAfter(({ lesson }) => {
          const items = exitOf(lesson("who-says-so"));
          items.splice(0, 20, ...items.filter((_, at) => at === 0 || kept[at]));
          const count = (answer: string) => items.filter((item) => half(item, answer)).length;
          even = count("attributed") === count("reporter");
        });
        expect(rules.includes("equal halves")).toBe(!even);
      }),
      { numRuns: 20 },
    );
  });

  test("object to a half exactly when one side stands alone more than once more often", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (kept) => {
        const counts = { attributed: [0, 0], reporter: [0, 0] };
        const rules = rulesAfter(({ lesson, passage }) => {
          const items = exitOf(lesson("who-says-so"));
          items.splice(0, 20, ...items.filter((_, at) => at === 0 || kept[at]));
          for (const item of items) {
            const { source, doer } = clauseOf(passage("00-karabakh"), item.clauses[0] ?? "");
            const side = source?.party ?? doer;
            const half = counts[source ? "attributed" : "reporter"];
            if (side === "Azerbaijan") half[0] = (half[0] ?? 0) + 1;
            if (side === "Armenian side") half[1] = (half[1] ?? 0) + 1;
          }
        });
        const uneven = Object.values(counts).some(([a = 0, b = 0]) => Math.abs(a - b) > 1);
        expect(rules.includes("mirrored sides")).toBe(uneven);
      }),
      { numRuns: 20 },
    );
  });

  const voices: [half: string, voice: "V-REP" | "V-IND", places: (readonly [string, string])[]][] =
    [
      [
        "the backed are attributed",
        "V-REP",
        [
          ["00-karabakh", "S12a"],
          ["01-school-budget", "S04a"],
          ["02-river-reading", "S06a"],
          ["00-karabakh", "S15a"],
          ["00-karabakh", "S07a"],
        ],
      ],
      [
        "the not backed are the reporter's own",
        "V-IND",
        [
          ["01-school-budget", "S05b"],
          ["00-karabakh", "S05a"],
          ["02-river-reading", "S02a"],
          ["00-karabakh", "S02a"],
          ["02-river-reading", "S08a"],
        ],
      ],
    ];
  test.each(voices)("object as soon as fewer than 4 in 10 of %s", (_half, voice, places) => {
    const objects = places.map((_, turned) =>
      rulesAfter(({ passage }) => {
        for (const [id, clause] of places.slice(0, turned))
          clauseOf(passage(id), clause).voice = voice;
      }).includes("crossed voices"),
    );
    expect(objects).toEqual([false, false, true, true, true]);
  });

  test("object to words of a hashed source in the demo too", () => {
    const sentence = demoSentence();
    const json = shinglesOf("an invented report", "by this test", sentence);
    const found = problemsAfter(() => {}, [{ file: "content/sources/invented.json", json }]);
    expect(found.map(({ file, rule }) => [file, rule])).toContainEqual([
      "content/demo.json",
      "copied words",
    ]);
  });

  test("object to words of a hashed source, wherever they are written", () => {
    const source = shinglesOf("an invented report", "by this test", COPIED);
    const plant = (change: (content: Draftable) => void) =>
      problemsAfter(change, [{ file: "content/sources/invented.json", json: source }]);
    expect(plant(() => {})).toEqual([]);
    const places: ((content: Draftable) => void)[] = [
      ({ lesson }) => {
        lesson("who-says-so").aim = COPIED;
      },
      ({ lesson }) => {
        lesson("who-says-so").guide.care.push(COPIED);
      },
      ({ item }) => {
        item("who-says-so-x02").key.hint = COPIED;
      },
      ({ passage }) => {
        recordOf(passage("00-karabakh"), "r1").inShort = COPIED;
      },
    ];
    for (const change of places)
      expect(plant(change).map(({ rule }) => rule)).toContain("copied words");
  });
});

function demoSentence(): string {
  const { sentence } = demo.items[0] ?? {};
  if (sentence === undefined) throw new Error("The demo asks nothing.");
  return sentence;
}

const COPIED = "the old ferry left the harbour at noon with forty goats on board";
