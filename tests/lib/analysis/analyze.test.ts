import { describe, expect, test } from "vitest";
import { readModels } from "@/db/models";
import { analyze, analyzing } from "@/lib/analysis/analyze";
import { read } from "@/lib/analysis/text/read";
import { slice } from "@/lib/text/span";

const REPORT = `Mayor Attacks “Heartless” Government Over Bridge

By Jane Doe

AYR (Reuters) — The government left the town alone, Mayor Ann Lee said on Monday. At least 18 homes were flooded last week.

“It is a disgrace,” she added. “We will rebuild the bridge by June.”

Read more: How a bridge is built`;

describe.each([
  ["by rules alone", "no such folder"],
  ["with the weights that ship", "content/models"],
])("a report analysed %s", async (_, folder) => {
  const analysis = analyze(REPORT, await readModels(folder));
  const words = (span: { start: number; end: number }) => slice(analysis.text, span);
  const voiceOf = (part: string) =>
    analysis.findings.find(({ layer, span }) => layer === "voice" && words(span).includes(part));

  test("has nothing to say about what is no report", () => {
    const report = analysis.blocks.filter(
      ({ kind }) => kind === "paragraph" || kind === "headline",
    );
    for (const { span } of [...analysis.findings, ...analysis.clauses])
      expect(
        report.some(({ span: block }) => block.start <= span.start && span.end <= block.end),
      ).toBe(true);
  });

  test("gives each clause one voice and one kind", () => {
    for (const { id } of analysis.clauses) {
      const labels = analysis.findings.filter(({ clause }) => clause === id);
      expect(labels.filter(({ layer }) => layer === "voice")).toHaveLength(1);
      expect(labels.filter(({ layer }) => layer === "kind")).toHaveLength(1);
    }
  });

  test("knows who speaks, by the full name where only “she” stands", () => {
    expect(voiceOf("left the town alone")?.label).toBe("V-IND");
    expect(voiceOf("It is a disgrace")?.label).toBe("V-DIR");
    const said = analysis.attributions.find(({ content }) =>
      content.some((span) => words(span).includes("It is a disgrace")),
    );
    expect(said?.speaker?.name).toContain("Ann Lee");
    expect(said?.speaker?.carriedFrom).not.toBeNull();
  });

  test("says of the figure that nobody is named for it", () => {
    const figure = analysis.findings.find(({ layer }) => layer === "backing");
    expect(figure && words(figure.span)).toContain("18");
    expect(figure?.label).toBe("R-NIL");
  });
});

test("ids of findings name their layer, place and label", () => {
  const { findings } = analyze(REPORT, { roles: null, wording: null });
  for (const { id, layer, span, label } of findings)
    expect(id).toBe(`${layer}:${span.start}-${span.end}:${label}`);
});

test("a text of nothing but reporting verbs is read in many small steps, in order", async () => {
  const shares = [...analyzing(read("said,".repeat(1200)), await readModels("content/models"))];
  expect(shares.length).toBeGreaterThan(30);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});
