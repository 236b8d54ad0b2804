import fc from "fast-check";
import { expect, test } from "vitest";
import { pauseBetween } from "@/lib/live/poll";

const random = fc.double({ min: 0, max: 1, noNaN: true });

test("a screen asks about every two seconds, and after failures ever more rarely, up to fifteen", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2000 }), random, (failures, chance) => {
      const pause = pauseBetween(failures, chance);
      expect(pause).toBeLessThanOrEqual(15_000);
      if (failures === 0) {
        expect(pause).toBeGreaterThanOrEqual(1500);
        expect(pause).toBeLessThanOrEqual(2500);
      } else expect(pause).toBeGreaterThanOrEqual(pauseBetween(failures - 1, chance));
    }),
  );
});
