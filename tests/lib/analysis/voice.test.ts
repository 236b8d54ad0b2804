import { describe, expect, test } from "vitest";
import { clausesOf } from "@/lib/analysis/clauses/split";
import { voicesOf } from "@/lib/analysis/voice/voices";
import { slice } from "@/lib/text/span";
import { documentOf, relation } from "./support";

type Parts = Parameters<typeof relation>[1];

const voices = (text: string, ...said: Parts[]) => {
  const document = documentOf(text);
  const relations = said.map((parts) => relation(text, parts));
  return voicesOf(document, clausesOf(document, relations), relations);
};
const one = (text: string, parts: Parts) => {
  const [first] = voices(text, parts).attributions;
  return { voice: first?.voice, name: first?.speaker?.name, type: first?.speaker?.type };
};

test.each([
  [
    "Ana Rell said the dam was “sound” and dry.",
    "Ana Rell",
    "said",
    "the dam was “sound” and dry",
    "V-PAR",
  ],
  ["Ana Rell said the dam was sound.", "Ana Rell", "said", "the dam was sound", "V-IND"],
  ["“The dam is sound,” Ana Rell said.", "Ana Rell", "said", "“The dam is sound,”", "V-DIR"],
  ['"The dam is sound," Ana Rell said.', "Ana Rell", "said", '"The dam is sound,"', "V-DIR"],
  [
    "Ana Rell said “Long Winter” was her best film.",
    "Ana Rell",
    "said",
    "“Long Winter” was her best film",
    "V-IND",
  ],
])("%s is said as it is marked", (text, source, cue, content, voice) => {
  expect(one(text, { source, cue, content }).voice).toBe(voice);
});

describe("nobody could telephone", () => {
  test.each([
    ["Sources close to the talks said the line was sold.", "Sources close to the talks"],
    ["Critics said the plan was weak.", "Critics"],
    ["Reports said shops were looted.", "Reports"],
    ["Officials said the road was shut.", "Officials"],
    ["An aide to the mayor said the letter was lost.", "An aide to the mayor"],
    ["One passenger said the train was full.", "One passenger"],
    ["Western diplomats said the deal was near.", "Western diplomats"],
  ])("%s", (text, source) => {
    const content = text.slice(text.indexOf(" said ") + 6, -1);
    expect(one(text, { source, cue: "said", content }).voice).toBe("V-UNN");
  });
});

describe("an office, a body or a document can be found", () => {
  test.each([
    ["Azeri officials said one man died.", "Azeri officials"],
    ["Hospital officials said one man died.", "Hospital officials"],
    ["The ministry said one man died.", "The ministry"],
    ["Police said one man died.", "Police"],
    ["A spokesman for the port authority said one man died.", "A spokesman for the port authority"],
    ["The report by the Audit Office said one man died.", "The report by the Audit Office"],
    ["Norland's military said one man died.", "Norland's military"],
  ])("%s", (text, source) => {
    const found = one(text, { source, cue: "said", content: "one man died" });
    expect(found).toMatchObject({ voice: "V-IND", name: source });
  });
});

describe("the full name is carried over, with the place where it stands", () => {
  const carried = (text: string, ...said: Parts[]) =>
    voices(text, ...said).attributions.map(({ speaker }) => [
      speaker?.name,
      speaker?.carriedFrom ? slice(text, speaker.carriedFrom) : null,
    ]);

  test("to a pronoun, a surname and a role", () => {
    const text =
      "Mayor Ada Brandt said the bridge was safe. Brandt said it cost nothing. The mayor said it was old. She added that it was ugly.";
    expect(
      carried(
        text,
        { source: "Mayor Ada Brandt", cue: "said", content: "the bridge was safe" },
        { source: "Brandt", cue: "said", content: "it cost nothing" },
        { source: "The mayor", cue: "said", content: "it was old" },
        { source: "She", cue: "added", content: "that it was ugly" },
      ),
    ).toEqual([
      ["Ada Brandt", null],
      ["Ada Brandt", "Ada Brandt"],
      ["Ada Brandt", "Ada Brandt"],
      ["Ada Brandt", "Ada Brandt"],
    ]);
  });

  test("past somebody of the other sex", () => {
    const text = "Ada Brandt said no. Her rival Tom Falk said yes. She went on that it was late.";
    expect(
      carried(
        text,
        { source: "Ada Brandt", cue: "said", content: "no" },
        { source: "Her rival Tom Falk", cue: "said", content: "yes" },
        { source: "She", cue: "went on", content: "that it was late" },
      )[2],
    ).toEqual(["Ada Brandt", "Ada Brandt"]);
  });

  test("to a quotation that runs on without a verb, also in the next paragraph", () => {
    const text =
      "“There is no water left,” said Amina Yusuf. “We boil what comes.”\n\n“The children drink it anyway.”";
    expect(
      carried(text, {
        source: "Amina Yusuf",
        cue: "said",
        content: "“There is no water left,”",
      }).map(([name]) => name),
    ).toEqual(["Amina Yusuf", "Amina Yusuf", "Amina Yusuf"]);
  });
});

test("a clause that nobody says is the reporter's; one that is passed on is hearsay", () => {
  const labels = (text: string) => voices(text).findings.map(({ label }) => label);
  expect(labels("The bridge closed in May.")).toEqual(["V-REP"]);
  expect(labels("The man allegedly took the keys.")).toEqual(["V-UNN"]);
  expect(labels("The “temporary” fence has stood for years.")).toEqual(["V-REP"]);
});

test("every clause has one voice, its reason is a sentence, and nothing is called verified", () => {
  const { findings } = voices("“It is late,” said Tom Falk. The bus left. It is said to be old.");
  expect(findings).toHaveLength(3);
  for (const { why } of findings) {
    expect(why).toMatch(/^\S.*\.$/u);
    expect(why).not.toMatch(/verified/iu);
  }
});

test("of a source inside a quotation only the outer one counts", () => {
  const text = "“They say they hit only barracks,” said Karen Holm.";
  const { attributions } = voices(
    text,
    { source: "They", cue: "say", content: "they hit only barracks" },
    { source: "Karen Holm", cue: "said", content: "“They say they hit only barracks,”" },
  );
  expect(attributions.map(({ speaker }) => speaker?.name)).toEqual(["Karen Holm"]);
});
