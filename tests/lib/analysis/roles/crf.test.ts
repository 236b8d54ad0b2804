import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyContent } from "@/lib/analysis/roles/any-content";
import { bestTags, latticeOf, marginalsOf } from "@/lib/analysis/roles/crf";
import { candidateSpans, chosen } from "@/lib/analysis/roles/spans";
import { ALLOWED, BLOCK, CONTENT, CUE, runsOf, SOURCE, TAGS } from "@/lib/analysis/roles/tags";

const weight = fc.float({ min: -3, max: 3, noNaN: true });
const KINDS = 3;
const numbers = (count: number) => fc.array(weight, { minLength: count, maxLength: count });
const field = fc.integer({ min: 1, max: 4 }).chain((count) =>
  fc.record({
    transitions: numbers(KINDS * BLOCK).map((drawn) => Float32Array.from(drawn)),
    scores: numbers(count * TAGS).map((drawn) => Float64Array.from(drawn)),
    edges: fc
      .array(fc.integer({ min: 0, max: KINDS - 1 }), { minLength: count, maxLength: count })
      .map((drawn) => Uint8Array.from(drawn)),
  }),
);
type Drawn = { transitions: Float32Array; scores: Float64Array; edges: Uint8Array };

/** Every allowed sequence of tags with its unscaled weight. */
function sequencesOf({ transitions, scores, edges }: Drawn) {
  let found: { tags: number[]; sum: number }[] = [{ tags: [], sum: 0 }];
  for (let at = 0; at < scores.length / TAGS; at++)
    found = found.flatMap(({ tags, sum }) => {
      const row = (tags.at(-1) ?? TAGS) * TAGS;
      return Array.from({ length: TAGS }, (_, tag) => tag)
        .filter((tag) => ALLOWED[row + tag] === 1)
        .map((tag) => ({
          tags: [...tags, tag],
          sum:
            sum +
            (transitions[(edges[at] ?? 0) * BLOCK + row + tag] ?? 0) +
            (scores[at * TAGS + tag] ?? 0),
        }));
    });
  return found.map(({ tags, sum }) => ({ tags, sum, weight: Math.exp(sum) }));
}

describe("a conditional random field", () => {
  test("sums and shares are those of all sequences, counted one by one", () => {
    fc.assert(
      fc.property(field, (drawn) => {
        const { transitions, scores, edges } = drawn;
        const all = sequencesOf(drawn);
        const total = all.reduce((sum, each) => sum + each.weight, 0);
        const lattice = latticeOf(transitions, scores, edges);
        expect(lattice.logSum).toBeCloseTo(Math.log(total), 4);
        marginalsOf(lattice).forEach((share, index) => {
          const counted = all.filter(({ tags }) => tags[Math.floor(index / TAGS)] === index % TAGS);
          const weight = counted.reduce((sum, each) => sum + each.weight, 0);
          expect(share).toBeCloseTo(weight / total, 4);
        });
      }),
      { numRuns: 20 },
    );
  });

  test("the best sequence is one that no other outweighs", () => {
    fc.assert(
      fc.property(field, (drawn) => {
        const { transitions, scores, edges } = drawn;
        const all = sequencesOf(drawn);
        const best = [...bestTags(transitions, scores, edges)].join();
        const most = Math.max(...all.map(({ sum }) => sum));
        expect(all.find(({ tags }) => tags.join() === best)?.sum).toBeCloseTo(most, 6);
      }),
      { numRuns: 20 },
    );
  });

  test("a range is as probable as the sequences in which a role has exactly that range", () => {
    fc.assert(
      fc.property(field, (drawn) => {
        const { transitions, scores, edges } = drawn;
        const all = sequencesOf(drawn);
        const total = all.reduce((sum, each) => sum + each.weight, 0);
        for (const { from, to, role, share } of candidateSpans(
          latticeOf(transitions, scores, edges),
        )) {
          const having = all.filter(({ tags }) =>
            runsOf(Uint8Array.from(tags), role).some((run) => run.from === from && run.to === to),
          );
          const weight = having.reduce((sum, each) => sum + each.weight, 0);
          expect(share).toBeCloseTo(weight / total, 4);
        }
      }),
      { numRuns: 20 },
    );
  });
});

test("a range has content as probably as the sequences in which it has", () => {
  fc.assert(
    fc.property(field, fc.nat(3), fc.nat(3), (drawn, one, other) => {
      const { transitions, scores, edges } = drawn;
      const last = edges.length - 1;
      const from = Math.min(one, other, last);
      const to = Math.min(Math.max(one, other), last) + 1;
      const all = sequencesOf(drawn);
      const sum = (some: typeof all) => some.reduce((total, each) => total + each.weight, 0);
      const having = all.filter(({ tags }) => tags.slice(from, to).some((tag) => tag >= CONTENT));
      const share = anyContent(latticeOf(transitions, scores, edges), { from, to });
      expect(share).toBeCloseTo(sum(having) / sum(all), 4);
    }),
    { numRuns: 30 },
  );
});

describe("ranges that are chosen", () => {
  test("never overlap and leave the better part of two", () => {
    const candidates = [
      { from: 0, to: 3, role: CONTENT, share: 0.6 },
      { from: 2, to: 4, role: SOURCE, share: 0.5 },
      { from: 4, to: 5, role: CUE, share: 0.9 },
    ];
    expect(chosen(candidates, 5, () => 0.3)).toEqual([candidates[0], candidates[2]]);
  });

  test("are none where nothing exceeds its threshold", () => {
    expect(chosen([{ from: 0, to: 1, role: CUE, share: 0.3 }], 1, () => 0.3)).toEqual([]);
  });
});
