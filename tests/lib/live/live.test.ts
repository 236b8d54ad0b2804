import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LiveState, moved, type Target } from "@/lib/live/live";

const start: LiveState = { position: 0, phase: "ask", shown: [], revision: 1, ended: false };
const phase = fc.constantFrom("ask" as const, "reveal" as const);
const target: fc.Arbitrary<Target> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ position: fc.integer({ min: -2, max: 9 }), phase }) },
  { weight: 1, arbitrary: fc.constant("end" as const) },
);

describe("the moves of a live lesson", () => {
  test("keep the place in range, only count up, and lead nowhere after the end", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.record({ to: target, behind: fc.integer({ min: 0, max: 2 }) })),
        (items, moves) => {
          let state = start;
          for (const { to, behind } of moves) {
            const next = moved(state, items, { revision: state.revision - behind, to });
            if (!next.ok) continue;
            const isSame = next.value === state;
            expect(next.value.revision).toBe(state.revision + (isSame ? 0 : 1));
            expect(next.value.position).toBeGreaterThanOrEqual(0);
            expect(next.value.position).toBeLessThan(items);
            if (state.ended || behind > 0) expect(isSame).toBe(true);
            if (to === "end") expect(next.value.ended).toBe(true);
            else expect(next.value).toMatchObject({ ...to, ended: state.ended });
            for (const position of state.shown) expect(next.value.shown).toContain(position);
            if (next.value.phase === "reveal")
              expect(next.value.shown).toContain(next.value.position);
            else expect(next.value.shown).not.toContain(next.value.position);
            state = next.value;
          }
        },
      ),
    );
  });

  test("are refused from an older revision, and taken again where they led already", () => {
    const to: Target = { position: 0, phase: "reveal" };
    const shown = { ...start, phase: "reveal" as const, shown: [0], revision: 2 };
    expect(moved(start, 3, { revision: 1, to })).toEqual({ ok: true, value: shown });
    expect(moved(shown, 3, { revision: 1, to })).toEqual({ ok: true, value: shown });
    expect(moved(shown, 3, { revision: 1, to: { position: 1, phase: "ask" } })).toEqual({
      ok: false,
      error: "moved",
    });
  });

  test("never open an item again whose answer was shown, nor forget that it was", () => {
    const behind: LiveState = { position: 2, phase: "ask", shown: [0], revision: 4, ended: false };
    const back = { position: 0, phase: "ask" } as const;
    expect(moved(behind, 3, { revision: 4, to: back })).toEqual({ ok: false, error: "shown" });
    const shown = { ...behind, phase: "reveal" as const, shown: [0, 2], revision: 5 };
    expect(moved(behind, 3, { revision: 4, to: { position: 2, phase: "reveal" } })).toEqual({
      ok: true,
      value: shown,
    });
    const asked = { position: 2, phase: "ask" } as const;
    expect(moved(shown, 3, { revision: 5, to: asked })).toEqual({ ok: false, error: "shown" });
  });

  test("are refused to an item that is not there, whatever the revision still says", () => {
    for (const position of [-1, 3, 0.5])
      expect(moved(start, 3, { revision: 1, to: { position, phase: "ask" } })).toEqual({
        ok: false,
        error: "no-such-place",
      });
  });
});
