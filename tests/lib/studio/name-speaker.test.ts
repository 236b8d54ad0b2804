import { expect, test } from "vitest";
import { type Draft, draftSchema } from "@/lib/studio/draft";
import { nameSpeaker, speakerOf } from "@/lib/studio/name-speaker";
import { askAbout } from "@/lib/studio/questions";
import { changeFinding, decide } from "@/lib/studio/review";
import { passageOf } from "@/lib/studio/to-passage";
import { accepted, detailed, fresh } from "./fixture";

const finding = (draft: Draft, id: string) => draft.findings.find((each) => each.id === id);
/** “Nine weeks is a guess …,” she added: the clause whose speaker was named before. */
const ADDED = "voice:c13";
/** Mayor Greta Lund said the bridge had carried 3,200 cars: with a figure that she supplied. */
const FIGURE = "c2";

test("a speaker's other name stands in the draft, in reasons and in the lesson's source", () => {
  const before = askAbout(detailed(accepted()), "attributed", "c13", "exit");
  expect(speakerOf(before, ADDED)).toBe("Sara Holm");
  const named = nameSpeaker(before, ADDED, "  Edda   Blom ");
  expect(speakerOf(named, ADDED)).toBe("Edda Blom");
  expect(finding(named, ADDED)?.why).not.toContain("Holm");
  const source = passageOf(named, "own").clauses.find(({ id }) => id === "c13")?.source;
  expect(source).toMatchObject({ name: "Edda Blom", type: "person" });
  draftSchema.parse(named);
});

test("the reasons of a question nobody has edited say the new name", () => {
  const whole = accepted();
  const clause = "c13";
  // Without source and cue in the clause, its reason names the speaker.
  const bare = {
    ...whole,
    attributions: whole.attributions.map((each) =>
      each.id === "a13" ? { ...each, source: [], cue: [] } : each,
    ),
  };
  const asked = askAbout(bare, "voice", clause, "exit");
  const reasons = (draft: Draft) => JSON.stringify(draft.items.map((each) => each.reasons));
  expect(reasons(asked)).toContain("Sara Holm");
  const named = reasons(nameSpeaker(asked, ADDED, "Edda Blom"));
  expect(named).toContain("Edda Blom");
  expect(named).not.toContain("Sara Holm");
});

test("a figure that the speaker supplied is supplied by the new name", () => {
  const named = nameSpeaker(fresh(), `voice:${FIGURE}`, "Ida Lund");
  expect(finding(named, `backing:${FIGURE}`)).toMatchObject({ supplier: "Ida Lund" });
  expect(speakerOf(named, "voice:c3"), "another attribution").toBe("Greta Lund of Ostby");
});

test("an empty name means that nobody is named", () => {
  const named = nameSpeaker(fresh(), `voice:${FIGURE}`, " ");
  expect(speakerOf(named, `voice:${FIGURE}`)).toBe("");
  expect(finding(named, `backing:${FIGURE}`)).toMatchObject({ supplier: null });
});

test("words that the analyzer took for the outlet's own get a speaker", () => {
  const draft = decide(fresh(), "voice:c1", "accepted");
  const { span } = finding(draft, "voice:c1") ?? { span: { start: 0, end: 1 } };
  expect(nameSpeaker(draft, "voice:c1", "Edda Blom"), "the reporter's voice").toBe(draft);
  const passedOn = changeFinding(draft, "voice:c1", {
    label: "V-IND",
    span,
    owner: "outlet",
    neutral: [],
  });
  const named = nameSpeaker(passedOn, "voice:c1", "Edda Blom");
  expect(speakerOf(named, "voice:c1")).toBe("Edda Blom");
  expect(named.attributions).toHaveLength(draft.attributions.length + 1);
  draftSchema.parse(named);
});

test("a name that is there already changes nothing", () => {
  const draft = fresh();
  expect(nameSpeaker(draft, ADDED, "Sara Holm")).toBe(draft);
  expect(nameSpeaker(draft, "kind:c2", "Sara Holm")).toBe(draft);
});
