import { describe, expect, it } from "vitest";
import { type Check, laterWindow, mayOpen, roundAt } from "@/lib/transfer/round";

const at = (day: string) => new Date(`${day}T08:00:00.000Z`);
const check: Check = {
  id: "x",
  beforeOpensAt: at("2026-09-01").toISOString(),
  afterOpensAt: null,
  laterOpensAt: null,
  withdrawnAt: null,
};
const second = { ...check, afterOpensAt: at("2026-10-01").toISOString() };
const third = { ...second, laterOpensAt: at("2026-10-20").toISOString() };

describe("the round that may be taken", () => {
  it("is the last that has opened", () => {
    expect(roundAt(check, at("2026-08-31"))).toBeNull();
    expect(roundAt(check, at("2026-09-01"))).toBe("before");
    expect(roundAt(second, at("2026-09-30"))).toBe("before");
    expect(roundAt(second, at("2026-10-02"))).toBe("after");
    expect(roundAt(third, at("2026-12-02"))).toBe("later");
  });

  it("is none once the check was taken back", () => {
    expect(
      roundAt({ ...third, withdrawnAt: at("2026-10-21").toISOString() }, at("2026-10-22")),
    ).toBe(null);
  });
});

describe("opening a round", () => {
  it("takes the second at any time after the first", () => {
    expect(mayOpen(check, "after", at("2026-09-01"))).toEqual({ ok: true, value: "opens" });
  });

  it("takes the third from 14 days after the second on, and names the day before that", () => {
    const from = at("2026-10-15");
    expect(mayOpen(second, "later", new Date(from.getTime() - 1))).toEqual({
      ok: false,
      error: { why: "early", from: from.toISOString() },
    });
    expect(mayOpen(second, "later", from)).toEqual({ ok: true, value: "opens" });
  });

  it("never refuses the third for being late; 28 days are what is recommended", () => {
    expect(laterWindow(second)?.until).toBe(at("2026-10-29").toISOString());
    expect(mayOpen(second, "later", at("2027-07-01"))).toEqual({ ok: true, value: "opens" });
  });

  it("refuses the third where there was no second", () => {
    expect(laterWindow(check)).toBeNull();
    expect(mayOpen(check, "later", at("2027-07-01"))).toEqual({
      ok: false,
      error: { why: "order" },
    });
  });

  it("leaves an open round as it is", () => {
    expect(mayOpen(third, "later", at("2026-10-21"))).toEqual({ ok: true, value: "open" });
    expect(mayOpen(third, "before", at("2026-10-21"))).toEqual({ ok: true, value: "open" });
  });
});
