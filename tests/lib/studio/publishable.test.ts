import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feedbackOn } from "@/lib/items/feedback";
import { perfectResponse } from "@/lib/items/index";
import { exitItemsOf, itemsOf, lessonSchema } from "@/lib/lesson/lesson";
import { toPublic } from "@/lib/lesson/public";
import { setDetails } from "@/lib/studio/details";
import { type Draft, draftSchema } from "@/lib/studio/draft";
import { lessonSlug } from "@/lib/studio/lesson-slug";
import { previewLesson, publishable } from "@/lib/studio/publishable";
import { askAbout, editReason, leaveItem, moveItem, takeSuggested } from "@/lib/studio/questions";
import { addRecord, editRecord } from "@/lib/studio/records";
import { decide } from "@/lib/studio/review";
import { accepted, detailed, fresh } from "./fixture";

const SLUG = "own-0123456789ab";
const whole = takeSuggested(detailed(accepted()));

const rulesOf = (draft: Draft) => [
  ...new Set(publishable(draft, SLUG).problems.map(({ rule }) => rule)),
];

function lessonOf(draft: Draft) {
  const { lesson, problems } = publishable(draft, SLUG);
  if (!lesson) throw new Error(JSON.stringify(problems, null, 1));
  return lesson;
}

/** A record about the vote, which an independent body made. */
const withRecord = (draft: Draft): Draft =>
  takeSuggested(
    editRecord(addRecord(draft, "c1"), "r1", {
      title: "Minutes of the council",
      publisher: "County archive",
      date: "2026-11-16",
      inShort: "Seven voted for it and four against.",
      independent: true,
      whyIndependent: "The archive takes no side.",
      covers: [{ clause: "c1", layer: "so", status: "R-VER" }],
    }),
  );

describe("a reviewed draft", () => {
  test("becomes a lesson that is read, shown, practised and asked, with a guide and no course", () => {
    const lesson = lessonOf(whole);
    expect(lessonSchema.parse(lesson)).toEqual(lesson);
    expect(lesson.steps.map(({ type }) => type)).toEqual(["read", "worked", "practice", "exit"]);
    expect(lesson).toMatchObject({ purpose: "lesson", course: null, twin: null, slug: SLUG });
    for (const part of Object.values(lesson.guide)) expect(part.length).toBeGreaterThan(0);
  });

  test("asks as often for the outlet's own voice as for what it passes on", () => {
    const quiz = exitItemsOf(lessonOf(whole)).flatMap((item) =>
      item.kind === "label" && item.options.length === 2 ? [item.key.option] : [],
    );
    const count = (option: string) => quiz.filter((each) => each === option).length;
    expect(count("attributed")).toBeGreaterThanOrEqual(4);
    expect(count("attributed")).toBe(count("reporter"));
  });

  test("can be won in every question", () => {
    for (const item of itemsOf(lessonOf(withRecord(whole))))
      expect(feedbackOn(item, perfectResponse(item))?.verdict, item.id).toBe("right");
  });

  test("shows no key, no reason and no guide to whoever has not answered", () => {
    const lesson = lessonOf(whole);
    const open = JSON.stringify({
      ...toPublic(lesson, 1),
      steps: toPublic(lesson, 1).steps.filter(({ type }) => type !== "worked"),
    });
    expect(open).not.toContain('"key"');
    expect(open).not.toContain(lesson.guide.timing);
    for (const { key } of itemsOf(lesson)) expect(open).not.toContain(key.reason);
  });

  test("leaves the byline out of what pupils read, and keeps every marked word where it stands", () => {
    const lesson = lessonOf(whole);
    const [passage] = lesson.passages;
    expect(passage?.text).not.toContain("Ida Korrel");
    for (const item of itemsOf(lesson))
      for (const [at, id] of item.clauses.entries()) {
        const span = whole.clauses.find((clause) => clause.id === id)?.span;
        const there = item.spans[at];
        expect(there && passage?.text.slice(there.start, there.end)).toBe(
          span && whole.text.slice(span.start, span.end),
        );
      }
  });

  test("asks with a record on the desk once there is one", () => {
    const lesson = lessonOf(withRecord(whole));
    expect(lesson.desk.map(({ title }) => title)).toEqual(["Minutes of the council"]);
    const backing = lesson.steps.flatMap((step) =>
      step.type === "worked" ? step.examples.filter(({ item }) => item.question === "backing") : [],
    );
    expect(backing[0]?.feedback.rule).toBe("R-VER");
  });

  test("is the same lesson every time", () => {
    expect(publishable(whole, SLUG)).toEqual(publishable(structuredClone(whole), SLUG));
  });

  test("keeps the id of a question when its key is corrected, and gives other loaded words another", () => {
    const ids = (draft: Draft) => new Set(itemsOf(lessonOf(draft)).map(({ id }) => id));
    const mark = whole.items.find(({ task }) => task === "loaded");
    const word = Object.keys(mark?.reasons.wrong ?? {})[0] ?? "";
    const before = [...ids(whole)];
    const after = ids(decide(whole, word, "rejected"));
    expect(before.filter((id) => !after.has(id)).every((id) => id.includes("-loaded-"))).toBe(true);
  });

  test("can be looked at before it is whole", () => {
    const draft = takeSuggested(accepted());
    expect(publishable(draft, SLUG).lesson).toBeNull();
    expect(previewLesson(draft, SLUG)?.title).toBe("Villages Clash Over the Old Ferry Bridge");
    expect(previewLesson(fresh(), SLUG)).toBeNull();
  });
});

describe("what keeps a draft back is said with its place", () => {
  const [first] = whole.items;
  const id = first?.id ?? "";
  const exits = whole.items.filter(({ task, place }) => task === "attributed" && place === "exit");
  const item = { type: "item", id };
  const cases: [string, () => Draft, object | null][] = [
    ["no-title", () => setDetails(whole, { title: " " }), { type: "field", id: "title" }],
    ["no-aim", () => setDetails(whole, { aim: "" }), { type: "field", id: "aim" }],
    [
      "no-outlet",
      () => setDetails(whole, { origin: { ...whole.origin, outlet: "" } }),
      { type: "field", id: "origin.outlet" },
    ],
    [
      "no-date",
      () => setDetails(whole, { origin: { ...whole.origin, date: "" } }),
      { type: "field", id: "origin.date" },
    ],
    [
      "no-rights",
      () => setDetails(whole, { origin: { ...whole.origin, rights: null } }),
      { type: "field", id: "origin.rights" },
    ],
    [
      "no-content-note",
      () => setDetails(whole, { contentNote: "" }),
      { type: "field", id: "contentNote" },
    ],
    [
      "no-exit",
      () =>
        whole.items
          .filter(({ place }) => place === "exit")
          .reduce((d, each) => leaveItem(d, each.id), whole),
      { type: "field", id: "items" },
    ],
    [
      "halves",
      () =>
        exits
          .filter(({ reasons }) => "attributed" in reasons.wrong)
          .slice(0, 3)
          .reduce((draft, each) => leaveItem(draft, each.id), whole),
      { type: "field", id: "items" },
    ],
    ["no-reason", () => editReason(whole, id, "right", ""), item],
    [
      "no-wrong-reason",
      () => editReason(whole, id, { wrong: Object.keys(first?.reasons.wrong ?? {})[0] ?? "" }, ""),
      item,
    ],
    ["reason-unquoted", () => editReason(whole, id, "right", "Because I say so."), item],
    [
      "banned-words",
      () => editReason(whole, id, "right", `${first?.reasons.right} Who is right?`),
      item,
    ],
    [
      "reason-twice",
      () =>
        editReason(
          whole,
          id,
          "right",
          first?.reasons.wrong[Object.keys(first.reasons.wrong)[0] ?? ""] ?? "",
        ),
      item,
    ],
    ["record-empty", () => addRecord(whole, null), { type: "record", id: "r1" }],
    [
      "record-not-independent",
      () => editRecord(withRecord(whole), "r1", { independent: false }),
      { type: "record", id: "r1" },
    ],
    [
      "records-disagree",
      () =>
        editRecord(addRecord(withRecord(whole), "c1"), "r2", {
          covers: [{ clause: "c1", layer: "so", status: "R-ERR" }],
        }),
      { type: "clause", id: "c1" },
    ],
    [
      "asked-twice",
      () =>
        askAbout(
          whole,
          first?.task === "kind" ? "attributed" : "kind",
          first?.clauses[0] ?? "",
          "practice",
        ),
      {
        type: "item",
        id: `${first?.task === "kind" ? "attributed" : "kind"}:${first?.clauses[0]}`,
      },
    ],
    [
      "no-record",
      () => askAbout(leaveItem(whole, id), "backing", "c2", "practice"),
      { type: "item", id: "backing:c2" },
    ],
    [
      "marks-first",
      () =>
        moveItem(
          askAbout(
            { ...whole, items: whole.items.filter(({ task }) => task !== "loaded") },
            "loaded",
            "c16",
            "worked",
          ),
          "attributed:c16",
          "exit",
        ),
      { type: "item", id: "loaded:c16" },
    ],
    ["no-text", () => ({ ...whole, blocks: [] }), null],
  ];

  test.each(cases)("%s", (rule, spoiled, at) => {
    const found = publishable(spoiled(), SLUG).problems.filter((problem) => problem.rule === rule);
    expect(found.map((problem) => problem.at)).toContainEqual(at);
  });

  test("a question whose finding was opened again without the draft's own functions", () => {
    const draft = {
      ...whole,
      findings: whole.findings.map((each) => ({ ...each, decision: "open" as const })),
    };
    expect(publishable(draft, SLUG).problems).toContainEqual(
      expect.objectContaining({
        rule: "undecided",
        at: { type: "finding", id: expect.any(String) },
      }),
    );
  });

  test("sides that do not stand alone alike", () => {
    const lopsided = { ...whole, items: whole.items.filter(({ place }) => place !== "exit") };
    const ostby = ["c1", "c14", "c23"];
    const others = lopsided.items.filter(
      ({ clauses }) => !ostby.some((clause) => clauses.includes(clause)),
    );
    const draft = ostby.reduce((sofar, clause) => askAbout(sofar, "attributed", clause, "exit"), {
      ...lopsided,
      items: others,
    });
    expect(rulesOf(draft)).toContain("sides");
  });

  test("violence in the text asks for a note, also without two sides", () => {
    const text = `${whole.text}\n\nShelling killed two, wounded three and troops came.`;
    expect(rulesOf({ ...whole, text, parties: [], contentNote: "" })).toContain("no-content-note");
    expect(rulesOf({ ...whole, parties: [], contentNote: "" })).not.toContain("no-content-note");
  });
});

describe("whatever a teacher decides", () => {
  const decisions = fc.array(fc.constantFrom("open", "accepted", "rejected", "accepted"), {
    minLength: whole.findings.length,
    maxLength: whole.findings.length,
  });
  const parties = fc.constantFrom<string[]>([], ["Ostby", "Westby"]);

  test("nothing goes wrong that the studio cannot name, and what is published passes the schema", () => {
    fc.assert(
      fc.property(decisions, parties, (said, sides) => {
        const base = setDetails(detailed(fresh()), { parties: sides });
        const decided = base.findings.reduce(
          (draft, { id }, at) => decide(draft, id, said[at] ?? "open"),
          base,
        );
        const draft = takeSuggested(decided);
        draftSchema.parse(draft);
        const { lesson, problems } = publishable(draft, SLUG);
        const rules = problems.map(({ rule }) => rule);
        // Too few findings make no whole lesson; nothing else can be missing.
        for (const rule of rules) expect(["no-worked", "no-practice", "no-exit"]).toContain(rule);
        if (lesson) lessonSchema.parse(lesson);
      }),
      { numRuns: 60 },
    );
  });
});

test("a private lesson's address comes from the random end of its draft's id", () => {
  expect(lessonSlug("0199f0aa-1111-7222-8333-0123456789AB")).toBe(SLUG);
});
