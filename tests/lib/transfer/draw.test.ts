import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawForm } from "@/lib/transfer/draw";

const bit = fc.constantFrom(0 as const, 1 as const);

describe("the draw", () => {
  it("keeps both orders equally many, within one, however the bits fall", () => {
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 60 }), (bits) => {
        const drawn = { A: 0, B: 0 };
        for (const each of bits) {
          const form = drawForm("before", null, drawn, each);
          if (form === "C") throw new Error("C comes last");
          drawn[form] += 1;
          expect(Math.abs(drawn.A - drawn.B)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("lets the bit decide at a tie, and only then", () => {
    expect(drawForm("before", null, { A: 3, B: 3 }, 0)).toBe("A");
    expect(drawForm("before", null, { A: 3, B: 3 }, 1)).toBe("B");
    fc.assert(
      fc.property(bit, (each) => {
        expect(drawForm("before", null, { A: 2, B: 3 }, each)).toBe("A");
        expect(drawForm("before", null, { A: 3, B: 2 }, each)).toBe("B");
      }),
    );
  });

  it("gives the other form in the second round, and C in the third, whatever was drawn", () => {
    fc.assert(
      fc.property(bit, fc.nat(40), fc.nat(40), (each, A, B) => {
        expect(drawForm("after", "A", { A, B }, each)).toBe("B");
        expect(drawForm("after", "B", { A, B }, each)).toBe("A");
        expect(drawForm("later", "B", { A, B }, each)).toBe("C");
        expect(drawForm("later", null, { A, B }, each)).toBe("C");
      }),
    );
  });

  it("draws for whoever missed the first round in the second", () => {
    expect(drawForm("after", null, { A: 1, B: 0 }, 0)).toBe("B");
    expect(drawForm("after", null, { A: 0, B: 0 }, 1)).toBe("B");
  });
});
