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

describe("a speaker’s name is a name", () => {
  test.each([
    [
      "Norland forces meanwhile said the road was shut.",
      "Norland forces meanwhile",
      "Norland forces",
    ],
    [
      "The mayor’s office, too, said the road was shut.",
      "The mayor’s office, too,",
      "The mayor’s office",
    ],
    [
      "The Transport Workers’ Federation said the road was shut.",
      "The Transport Workers’ Federation",
      "The Transport Workers’ Federation",
    ],
  ])("%s", (text, source, name) => {
    const said = one(text, { source, cue: "said", content: "the road was shut" });
    expect(said).toMatchObject({ name, voice: "V-IND" });
  });

  test("and of two that stand apart the one beside the verb", () => {
    const text = "Norland troops fled, while Azure officials said the road was shut.";
    const document = documentOf(text);
    const said = relation(text, {
      source: "Azure officials",
      cue: "said",
      content: "the road was shut",
    });
    const both = { ...said, source: [{ start: 0, end: 14 }, ...said.source] };
    const [first] = voicesOf(document, clausesOf(document, [both]), [both]).attributions;
    expect(first?.speaker?.name).toBe("Azure officials");
  });

  test("and never the verb", () => {
    const text = "Rising prices have raised fears of a long strike.";
    const { attributions } = voices(text, {
      cue: "have raised fears of",
      content: "a long strike",
    });
    expect(attributions[0]).toMatchObject({ voice: "V-UNN", speaker: null });
  });

  test("and not that of another body of the same sort", () => {
    const text =
      "The defence ministry said the road was shut. The interior ministry said the port was shut.";
    const { attributions } = voices(
      text,
      { source: "The defence ministry", cue: "said", content: "the road was shut" },
      { source: "The interior ministry", cue: "said", content: "the port was shut" },
    );
    expect(attributions.map(({ speaker }) => speaker?.name)).toEqual([
      "The defence ministry",
      "The interior ministry",
    ]);
  });
});

test.each([
  ["Ana Rell is expected to leave on Friday.", "Ana Rell", "is expected", "to leave on Friday"],
  ["Norland is reportedly planning a new dam.", "Norland", "reportedly", "planning a new dam"],
])("%s Others say so of them", (text, source, cue, content) => {
  expect(one(text, { source, cue, content })).toMatchObject({ voice: "V-UNN", name: undefined });
});

test("to keep one’s name back is no statement", () => {
  const text = "A driver, who did not want to give his name, stood at the gate.";
  const { attributions } = voices(text, {
    source: "who",
    cue: "did not want",
    content: "to give his name",
  });
  expect(attributions).toEqual([]);
});

describe("how sure a voice is follows from what stands there", () => {
  const sureOf = (text: string, ...said: Parts[]) =>
    voices(text, ...said).findings.map(({ confidence }) => confidence);

  test("a short plain sentence is surer the reporter’s than one that tells of a claim", () => {
    const [plain = 0] = sureOf("The harbour opened in 1974.");
    const [telling = 1] = sureOf("The harbour opened in 1974 amid claims of fraud.");
    expect(plain).toBeGreaterThanOrEqual(0.9);
    expect(telling).toBeLessThan(0.7);
  });

  test("a name that stands there is surer than nobody", () => {
    const text = "Ana Rell said the dam was sound.";
    const [named = 0] = sureOf(text, {
      source: "Ana Rell",
      cue: "said",
      content: "the dam was sound",
    });
    const [nobody = 1] = sureOf(text, { cue: "said", content: "the dam was sound" });
    expect(named).toBeGreaterThanOrEqual(0.9);
    expect(nobody).toBeLessThan(0.7);
  });
});
