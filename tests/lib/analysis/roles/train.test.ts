import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Document, Relation } from "@/lib/analysis/document";
import { findRolesWith } from "@/lib/analysis/roles/find";
import { type RolesModel, readRolesModel } from "@/lib/analysis/roles/model";
import { trainRoles } from "@/lib/analysis/roles/train";
import { tokensOf } from "@/lib/analysis/tokens";
import { slice } from "@/lib/text/span";
import { INVENTED } from "./invented";

let bytes: Uint8Array;
let model: RolesModel;

beforeAll(() => {
  bytes = trainRoles(INVENTED, null, () => {}).bytes;
  const read = readRolesModel(bytes);
  if (!read.ok) throw new Error(read.error);
  model = read.value;
});

const documentOf = (text: string): Document => ({
  text,
  blocks: [{ kind: "paragraph", span: { start: 0, end: Math.max(1, text.length) } }],
  sentences: [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  })),
  tokens: tokensOf(text),
});

function found(text: string): { relations: Relation[]; steps: number[] } {
  const steps: number[] = [];
  const work = findRolesWith(model)(documentOf(text));
  for (;;) {
    const step = work.next();
    if (step.done) return { relations: step.value, steps };
    steps.push(step.value);
  }
}

describe("training", () => {
  test("gives the same bytes for the same articles", () => {
    expect(trainRoles(INVENTED, null, () => {}).bytes).toEqual(bytes);
  });

  test("finds source, cue and content in a sentence that it has not seen", () => {
    const text = "The mayor warned that the old boats would be counted.";
    const [relation, ...others] = found(text).relations;
    expect(others).toEqual([]);
    expect(relation?.source.map((span) => slice(text, span))).toEqual(["The mayor"]);
    expect(relation?.cue.map((span) => slice(text, span))).toEqual(["warned"]);
    expect(relation?.content.map((span) => slice(text, span))).toEqual([
      "that the old boats would be counted",
    ]);
    expect(relation?.by).toBe("model:attribution");
  });

  test("finds nothing where nobody says anything", () => {
    expect(found("Rain fell all night on the valley.").relations).toEqual([]);
  });
});

describe("a file of weights", () => {
  test.each([
    ["empty", () => new Uint8Array()],
    ["of something else", () => new TextEncoder().encode("not weights at all, but words")],
    ["cut short", () => bytes.subarray(0, bytes.length - 1)],
    ["with one byte changed", () => bytes.map((byte, at) => (at === 5000 ? byte ^ 1 : byte))],
    ["with more behind", () => Uint8Array.from([...bytes.subarray(0, 5000), 0])],
  ])("that is %s is broken", (_, file) => {
    expect(readRolesModel(file())).toEqual({ ok: false, error: "broken" });
  });
});

describe("finding", () => {
  test("tells how far it is in a long text, up to all of it", () => {
    const long = "The mayor said that the bridge would open.\n\n".repeat(600);
    const { steps, relations } = found(long);
    expect(steps.length).toBeGreaterThan(2);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBe(1);
    expect(relations.length).toBeGreaterThan(500);
  });

  test("reads a transcript as what its speakers say, and one label as none", () => {
    const text = "HOST: Is it safe?\n\nDR. OKA: It rained.\n\nHOST: Thank you.";
    const { relations } = found(text);
    expect(
      relations.map(({ source, content }) =>
        [...source, ...content].map((span) => slice(text, span)),
      ),
    ).toEqual([
      ["HOST", "Is it safe?"],
      ["DR. OKA", "It rained."],
      ["HOST", "Thank you."],
    ]);
    expect(new Set(relations.map(({ by }) => by))).toEqual(
      new Set(["rule:attribution/transcript"]),
    );
    expect(found("UPDATE: Rain fell all night on the valley.").relations).toEqual([]);
  });

  test("reads the name under a quotation as whose words it is, and a dash after other words as none", () => {
    const text = "“The tram is always late.” ― Maria del Campo\n\n“It costs too much.”— J. Oka.";
    expect(
      found(text).relations.map(({ source, content }) =>
        [...source, ...content].map((span) => slice(text, span)),
      ),
    ).toEqual([
      ["Maria del Campo", "“The tram is always late.”"],
      ["J. Oka", "“It costs too much.”"],
    ]);
    expect(found("Rain fell all night on the valley — Oka Valley.").relations).toEqual([]);
  });

  test("keeps every span in the text, in order, whatever is pasted", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "The mayor said",
        " that ",
        "“",
        "”",
        '"',
        "\n\n",
        ", ",
        "\u202e",
        "\ud800",
        "warned",
      ),
      fc.string({ unit: "binary", maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        for (const { source, cue, content, confidence } of found(text).relations) {
          expect(content.length).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          for (const spans of [source, cue, content])
            spans.forEach(({ start, end }, index) => {
              expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
            });
        }
      }),
      { numRuns: 100 },
    );
  });
});
