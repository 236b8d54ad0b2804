import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Draft, draftSchema } from "@/lib/studio/draft";
import { begin, change, MOST_STEPS, redo, undo } from "@/lib/studio/history";
import {
  askAbout,
  editReason,
  leaveItem,
  moveItem,
  rewriteItem,
  shiftItem,
  takeSuggested,
} from "@/lib/studio/questions";
import { addRecord, editRecord, removeRecord } from "@/lib/studio/records";
import { acceptSure, addFinding, changeFinding, decide, removeFinding } from "@/lib/studio/review";
import { accepted, detailed, fresh } from "./fixture";

const whole = takeSuggested(detailed(accepted()));

const finding = (draft: Draft, id: string) => draft.findings.find((each) => each.id === id);
const item = (draft: Draft, id: string) => draft.items.find((each) => each.id === id);
const wordsAt = (draft: Draft, words: string) => {
  const start = draft.text.indexOf(words);
  return { start, end: start + words.length };
};
const asked = (draft: Draft, task: string) => {
  const found = draft.items.find((each) => each.task === task);
  if (!found) throw new Error(`There is no question of the task ${task}.`);
  return found;
};

describe("a decision", () => {
  test("is kept with the finding and leaves the draft it was made from alone", () => {
    const before = fresh();
    const copy = structuredClone(before);
    expect(finding(decide(before, "voice:c2", "accepted"), "voice:c2")?.decision).toBe("accepted");
    expect(before).toEqual(copy);
  });

  test("about all sure findings of a layer touches no other layer and nothing decided", () => {
    const before = decide(fresh(), "voice:c1", "rejected");
    const after = acceptSure(before, "voice", 0.85);
    const decisions = (layer: string) =>
      new Set(after.findings.filter((each) => each.layer === layer).map((each) => each.decision));
    expect(finding(after, "voice:c1")?.decision).toBe("rejected");
    expect(finding(after, "voice:c28")?.decision).toBe("open");
    expect(finding(after, "voice:c2")?.decision).toBe("accepted");
    expect(decisions("kind")).toEqual(new Set(["open"]));
    const everywhere = acceptSure(before, "all", 0.85).findings;
    const left = everywhere.filter(({ decision }) => decision === "open");
    expect(everywhere.filter(({ decision }) => decision === "accepted").length).toBeGreaterThan(
      after.findings.filter(({ decision }) => decision === "accepted").length,
    );
    expect(left.every(({ confidence }) => confidence < 0.85)).toBe(true);
  });

  test("takes out a question that has no answer any more", () => {
    const { id, clauses } = asked(whole, "attributed");
    expect(item(decide(whole, `voice:${clauses[0]}`, "open"), id)).toBeUndefined();
  });
});

describe("a changed finding", () => {
  test("remembers what the analyzer had said, until it says so again", () => {
    const said = { span: wordsAt(whole, "shameful"), owner: "outlet" as const, neutral: ["close"] };
    const changed = changeFinding(whole, "wording:c4:shameful", { ...said, label: "W-LAB" });
    expect(finding(changed, "wording:c4:shameful")).toMatchObject({
      label: "W-LAB",
      neutral: ["close"],
      decision: "accepted",
      was: { label: "W-EMO" },
    });
    const back = changeFinding(changed, "wording:c4:shameful", { ...said, label: "W-EMO" });
    expect(finding(back, "wording:c4:shameful")?.was).toBeNull();
  });

  test("changes the answer and the reasons of its question, of an edited one too", () => {
    const { id, clauses } = asked(whole, "attributed");
    const span = finding(whole, `voice:${clauses[0]}`)?.span ?? { start: 0, end: 1 };
    const label = finding(whole, `voice:${clauses[0]}`)?.label === "V-REP" ? "V-UNN" : "V-REP";
    const said = { label, span, owner: "outlet" as const, neutral: [] };
    const [wrong = ""] = Object.keys(item(whole, id)?.reasons.wrong ?? {});
    const plain = changeFinding(whole, `voice:${clauses[0]}`, said);
    expect(Object.keys(item(plain, id)?.reasons.wrong ?? {})).not.toEqual([wrong]);
    expect(item(plain, id)?.reasons.right).not.toBe("");
    const edited = changeFinding(
      editReason(whole, id, "right", "Mine."),
      `voice:${clauses[0]}`,
      said,
    );
    expect(item(edited, id)?.reasons).toEqual({
      right: "",
      wrong: { [wrong === "reporter" ? "attributed" : "reporter"]: "" },
    });
  });

  test("leaves one voice to a clause: the other one is rejected", () => {
    const added = addFinding(whole, {
      layer: "voice",
      label: "V-UNN",
      span: finding(whole, "voice:c2")?.span ?? { start: 0, end: 1 },
      owner: "outlet",
      neutral: [],
    });
    expect(finding(added, "voice:c2")?.decision).toBe("rejected");
    const own = added.findings.find((each) => each.added);
    expect(own).toMatchObject({
      clause: "c2",
      attribution: "a2",
      decision: "accepted",
      by: "teacher",
    });
  });
});

describe("a finding of the teacher's own", () => {
  const said = { layer: "wording", label: "W-INT", owner: "outlet", neutral: [] } as const;

  test("can be taken out again, as if it had never been there", () => {
    const before = accepted();
    const added = addFinding(before, { ...said, span: wordsAt(before, "great") });
    const own = added.findings.find((each) => each.added)?.id ?? "";
    expect(finding(added, own)?.clause).toBe("c29");
    expect(removeFinding(added, own)).toEqual(before);
  });

  test("is one finding however often it is added", () => {
    const span = wordsAt(whole, "great");
    const twice = addFinding(addFinding(whole, { ...said, span }), { ...said, span });
    expect(twice.findings).toHaveLength(whole.findings.length + 1);
  });

  test("cannot have the label of another question", () => {
    const span = wordsAt(whole, "great");
    expect(() => addFinding(whole, { ...said, label: "V-DIR", span })).toThrow();
  });
});

describe("questions", () => {
  test("are moved, put in another order, taken out and written anew", () => {
    const { id } = asked(whole, "kind");
    expect(item(moveItem(whole, id, "exit"), id)?.place).toBe("exit");
    expect(item(leaveItem(whole, id), id)).toBeUndefined();
    const own = editReason(whole, id, "right", "Mine.");
    expect(item(own, id)).toMatchObject({ edited: true, reasons: { right: "Mine." } });
    expect(rewriteItem(own, id)).toEqual(whole);
    const quiz = whole.items.filter(({ place }) => place === "exit").map((each) => each.id);
    const shifted = shiftItem(whole, quiz[1] ?? "", -1);
    expect(shifted.items.filter(({ place }) => place === "exit").map((each) => each.id)).toEqual([
      quiz[1],
      quiz[0],
      ...quiz.slice(2),
    ]);
  });

  test("are not asked where nothing answers them", () => {
    expect(askAbout(fresh(), "attributed", "c2", "exit")).toEqual(fresh());
  });

  test("about backing come and go with their record", () => {
    const recorded = editRecord(addRecord(whole, null), "r1", {
      covers: [{ clause: "c5", layer: "said", status: "R-VER" }],
    });
    const draft = askAbout(recorded, "backing", "c5", "practice");
    expect(item(draft, "backing:c5")?.reasons.wrong).toHaveProperty("nil");
    expect(item(removeRecord(draft, "r1"), "backing:c5")).toBeUndefined();
  });
});

describe("undo", () => {
  type Step = { id: string; to: "accepted" | "rejected" | "open" };
  const steps = fc.array(
    fc.record({
      id: fc.constantFrom(...whole.findings.map(({ id }) => id)),
      to: fc.constantFrom<Step["to"][]>("accepted", "rejected", "open"),
    }),
    { maxLength: 12 },
  );

  test("brings back exactly what was, and redo what was undone", () => {
    fc.assert(
      fc.property(steps, (made) => {
        let history = begin(whole);
        const seen = [whole];
        for (const { id, to } of made) {
          const next = decide(history.present, id, to);
          history = change(history, next);
          if (history.present !== seen.at(-1)) seen.push(next);
        }
        const last = history.present;
        for (const before of seen.slice(0, -1).toReversed()) {
          history = undo(history);
          expect(history.present).toEqual(before);
        }
        expect(undo(history)).toBe(history);
        for (const _ of seen.slice(1)) history = redo(history);
        expect(history.present).toEqual(last);
        draftSchema.parse(last);
      }),
      { numRuns: 30 },
    );
  });

  test("takes back typing in one field at once", () => {
    const typed = ["a", "ab", "abc"].reduce(
      (sofar, next) => change(sofar, next, "title"),
      begin(""),
    );
    const more = change(change(typed, "abc d", "aim"), "abc e", "title");
    expect(undo(typed).present).toBe("");
    expect([undo(more).present, undo(undo(more)).present]).toEqual(["abc d", "abc"]);
  });

  test("goes back a hundred steps at most", () => {
    let history = begin(0);
    for (let step = 1; step <= MOST_STEPS + 5; step++) history = change(history, step);
    for (let step = 0; step < MOST_STEPS + 5; step++) history = undo(history);
    expect(history.present).toBe(5);
  });

  test("forgets what was undone once something else is done", () => {
    const history = change(undo(change(begin("a"), "b")), "c");
    expect(redo(history).present).toBe("c");
  });
});
