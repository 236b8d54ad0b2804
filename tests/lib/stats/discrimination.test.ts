import fc from "fast-check";
import { expect, it } from "vitest";
import { discrimination } from "@/lib/stats/discrimination";

const weak = [0, 0, 0];
const strong = [1, 1, 1];
const half = (n: number, marks: number[]) => Array<number[]>(n).fill(marks);

it("is 1 where those right on the item are right on all others", () => {
  expect(discrimination([...half(15, weak), ...half(15, strong)], 0)).toBeCloseTo(1, 12);
});

it("leaves the item itself out of the rest it is compared with", () => {
  // The rest is the same for everybody right and everybody wrong: only its own point would correlate.
  const walks = [
    ...half(10, [1, 1, 0]),
    ...half(10, [0, 1, 0]),
    ...half(10, [1, 0, 0]),
    ...half(10, [0, 0, 0]),
  ];
  expect(discrimination(walks, 0)).toBeCloseTo(0, 12);
});

it("equals the correlation worked out by hand", () => {
  // Own points 20 × 1 and 10 × 0; rests 2, 1 and 0 ten times each: r = 0.8660254.
  const walks = [...half(10, [1, 1, 1]), ...half(10, [1, 1, 0]), ...half(10, [0, 0, 0])];
  expect(discrimination(walks, 0)).toBeCloseTo(Math.sqrt(3) / 2, 9);
});

it("is unknown below 30 walks, and where all are right or all rests are alike", () => {
  expect(discrimination([...half(15, weak), ...half(14, strong)], 0)).toBeNull();
  expect(discrimination(half(40, strong), 0)).toBeNull();
  expect(discrimination([...half(20, [1, 1]), ...half(20, [0, 1])], 0)).toBeNull();
});

it("never leaves −1 to 1", () => {
  const walk = fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(walk, { minLength: 30, maxLength: 60 }), fc.nat(3), (walks, at) => {
      const found = discrimination(walks, at);
      if (found !== null) expect(Math.abs(found)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});
