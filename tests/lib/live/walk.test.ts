import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Place } from "@/lib/live/live";
import { backward, onward, skipped } from "@/lib/live/walk";

describe("a walk through a live lesson", () => {
  test("asks and shows each item once, in order", () => {
    const shown = [] as number[];
    const seen: string[] = [];
    for (let place: Place | null = { position: 0, phase: "ask" }; place; ) {
      seen.push(`${place.position} ${place.phase}`);
      if (place.phase === "reveal") shown.push(place.position);
      place = onward(place, 3, shown);
    }
    expect(seen).toEqual(["0 ask", "0 reveal", "1 ask", "1 reveal", "2 ask", "2 reveal"]);
  });

  test("never asks again what was shown, and shows nothing that nobody asked to show", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.constantFrom("on", "skip", "back")),
        (items, steps) => {
          const shown = [] as number[];
          let place: Place = { position: 0, phase: "ask" };
          for (const step of steps) {
            const next: Place | null =
              step === "on"
                ? onward(place, items, shown)
                : step === "skip"
                  ? skipped(place, items, shown)
                  : backward(place, shown);
            if (!next) continue;
            expect(next.position).toBeGreaterThanOrEqual(0);
            expect(next.position).toBeLessThan(items);
            if (next.position === place.position) expect(step).toBe("on");
            else expect(next.phase).toBe(shown.includes(next.position) ? "reveal" : "ask");
            place = next;
            if (place.phase === "reveal") shown.push(place.position);
          }
        },
      ),
    );
  });
});
