import fc from "fast-check";
import { expect, test } from "vitest";
import { interleave } from "@/lib/review/interleave";

const anyItems = fc.array(
  fc.record({
    id: fc.uuid(),
    question: fc.constantFrom("voice", "kind", "backing", "wording"),
  }),
  { maxLength: 8 },
) as fc.Arbitrary<{ id: string; question: "voice" | "kind" | "backing" | "wording" }[]>;

test("a third question of the same sort in a row comes only when nothing else is left", () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const order = interleave(items);
      expect(new Set(order)).toEqual(new Set(items));
      expect(order).toHaveLength(items.length);
      for (const [at, { question }] of order.entries()) {
        const run =
          at >= 2 && [order[at - 1], order[at - 2]].every((one) => one?.question === question);
        if (run) expect(order.slice(at).every((one) => one.question === question)).toBe(true);
      }
    }),
  );
});

test("such a run never comes when the others suffice to break it", () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const sizes = items.map(
        ({ question }) => items.filter((one) => one.question === question).length,
      );
      const most = Math.max(0, ...sizes);
      if (most > 2 * (items.length - most + 1)) return;
      const order = interleave(items).map(({ question }) => question);
      for (const [at, question] of order.entries())
        expect(at >= 2 && order[at - 1] === question && order[at - 2] === question).toBe(false);
    }),
  );
});
