import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { looksIn, looksText, SIZES, SPACINGS, THEMES } from "@/lib/reading";

const plain = { size: "100", spacing: "normal", theme: "system" };

describe("how somebody wants pages to look", () => {
  test("comes back from a cookie as it was kept", () => {
    const looks = fc.record({
      size: fc.constantFrom(...SIZES),
      spacing: fc.constantFrom(...SPACINGS),
      theme: fc.constantFrom(...THEMES),
    });
    fc.assert(
      fc.property(looks, (chosen) => {
        expect(looksIn(looksText(chosen))).toEqual(chosen);
      }),
    );
  });

  test("is as pages are by themselves where the cookie says nothing that is offered", () => {
    expect(looksIn(undefined)).toEqual(plain);
    expect(looksIn('400.wide"><script>.pink')).toEqual(plain);
    expect(looksIn("150")).toEqual({ ...plain, size: "150" });
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(SIZES).toContain(looksIn(value).size);
      }),
    );
  });
});
