import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bySentence, findingsOf, isOpenIn, nextDoubtful } from "@/lib/studio/by-sentence";
import type { Draft } from "@/lib/studio/draft";
import { addFinding, decideOpen } from "@/lib/studio/review";
import { accepted, fresh } from "./fixture";

const draft = fresh();
const words = (from: Draft, start: number, end: number) =>
  addFinding(from, {
    layer: "wording",
    label: "W-EMO",
    span: { start, end },
    owner: "outlet",
    neutral: [],
  });

describe("the findings of a draft, sentence by sentence,", () => {
  test("are all there, each once, wherever the teacher has added some", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(draft.text.length - 2), fc.integer({ min: 1, max: 80 })), {
          maxLength: 6,
        }),
        (places) => {
          const more = places.reduce(
            (last, [start, length]) =>
              words(last, start, Math.min(start + length, draft.text.length)),
            draft,
          );
          const sentences = bySentence(more);
          const ids = sentences.flatMap(findingsOf).map(({ id }) => id);
          expect(ids.toSorted()).toEqual(more.findings.map(({ id }) => id).toSorted());
          const starts = sentences.map(({ span }) => span.start);
          expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
        },
      ),
    );
  });

  test("stand clause by clause, with the voice and the kind first", () => {
    for (const { parts } of bySentence(draft))
      for (const { findings } of parts) {
        expect(new Set(findings.map(({ clause }) => clause)).size).toBe(1);
        expect(findings[0]?.layer).toBe("voice");
      }
  });

  test("put words outside every sentence by themselves", () => {
    const start = draft.text.indexOf("Ida Korrel");
    const own = bySentence(words(draft, start, start + 10)).find(
      ({ span }) => span.start === start,
    );
    expect(own?.span.end).toBe(start + 10);
  });
});

test("deciding about a sentence decides what is open in it and nothing else", () => {
  const [first, second] = bySentence(draft);
  if (!first || !second) throw new Error("The fixture has sentences.");
  const [one, ...others] = findingsOf(first).map(({ id }) => id);
  const before = decideOpen(draft, new Set([one ?? ""]), "rejected");
  const after = decideOpen(before, new Set([one ?? "", ...others]), "accepted");
  const decision = (id: string) => after.findings.find((each) => each.id === id)?.decision;
  expect(decision(one ?? "")).toBe("rejected");
  expect(others.map(decision)).toEqual(others.map(() => "accepted"));
  expect(findingsOf(second).map(({ id }) => decision(id))).toEqual(
    findingsOf(second).map(() => "open"),
  );
  expect(decideOpen(after, new Set(others), "rejected")).toBe(after);
});

describe("the next sentence to look at", () => {
  test("is the next open one, and after the last the first that was left", () => {
    const sentences = bySentence(draft);
    const starts = sentences.filter(isOpenIn).map(({ span }) => span.start);
    const from = (after: number | null) => nextDoubtful(sentences, after, 1.1)?.span.start;
    expect(from(null)).toBe(starts[0]);
    expect(from(starts[0] ?? 0)).toBe(starts[1]);
    expect(from(starts.at(-1) ?? 0)).toBe(starts[0]);
  });

  test("passes by sentences in which everything is sure enough", () => {
    const sentences = bySentence(draft);
    const least = Math.min(...draft.findings.map(({ confidence }) => confidence));
    expect(nextDoubtful(sentences, null, least)).toBeUndefined();
    const next = nextDoubtful(sentences, null, least + 0.001);
    expect(next && findingsOf(next).some(({ confidence }) => confidence === least)).toBe(true);
  });

  test("is none when everything is decided", () => {
    expect(nextDoubtful(bySentence(accepted()), null, 1.1)).toBeUndefined();
  });
});
