import { describe, expect, test } from "vitest";
import { type AssignmentView, isOpen, stageOf } from "@/lib/classroom/assignment";
import { inOrder, type Task, taskOf } from "@/lib/classroom/task";

const assignment: AssignmentView = {
  id: "a",
  lesson: "who-says-so-local",
  version: 1,
  title: "Who says so?",
  parts: null,
  opensAt: "2026-03-01T12:00:00.000Z",
  dueAt: "2026-03-10T12:00:00.000Z",
  feedback: "after-due",
  late: "count",
  grading: "points",
  withdrawnAt: null,
};

const task = (id: string, dueAt: string | null, state: Task["state"] = "none", opens = 2): Task =>
  taskOf(
    { ...assignment, id, opensAt: `2026-03-0${opens}T12:00:00.000Z` },
    { state, dueAt, late: false, answered: 0, of: 9, points: null, attempt: null, extended: false },
    0,
  );

describe("what a pupil has to do", () => {
  test("is in the order of need: not done first, the earliest date first, no date last", () => {
    const tasks = [
      task("done early", "2026-03-02T12:00:00.000Z", "done"),
      task("done late", "2026-03-05T12:00:00.000Z", "done"),
      task("no date", null),
      task("later", "2026-03-09T12:00:00.000Z"),
      task("sooner", "2026-03-08T12:00:00.000Z", "started"),
      task("no date, opened before", null, "none", 1),
    ];
    expect(inOrder(tasks.toReversed()).map((each) => each.assignment.id)).toEqual([
      "sooner",
      "later",
      "no date, opened before",
      "no date",
      "done late",
      "done early",
    ]);
  });

  test("tells when held reasons open: never before the class's date", () => {
    expect(task("a", "2026-03-12T12:00:00.000Z").feedbackOpensAt).toBe("2026-03-12T12:00:00.000Z");
    expect(task("a", "2026-03-08T12:00:00.000Z").feedbackOpensAt).toBe(assignment.dueAt);
  });
});

describe("an assignment", () => {
  const at = (time: string) => new Date(time);

  test("opens in the moment it is due to, and its date closes nothing", () => {
    expect(isOpen(assignment, at("2026-03-01T11:59:59.999Z"))).toBe(false);
    expect(isOpen(assignment, at(assignment.opensAt))).toBe(true);
    expect(isOpen(assignment, at("2027-03-01T12:00:00.000Z"))).toBe(true);
    expect(isOpen({ ...assignment, withdrawnAt: assignment.opensAt }, at("2026-03-02"))).toBe(
      false,
    );
  });

  test("is planned, open, past its date or taken back", () => {
    const stage = (time: string) => stageOf(assignment, at(time));
    expect([stage("2026-02-01"), stage("2026-03-10T12:00:00.000Z"), stage("2026-03-11")]).toEqual([
      "planned",
      "open",
      "past",
    ]);
    expect(stageOf({ ...assignment, dueAt: null }, at("2027-01-01"))).toBe("open");
    const taken = { ...assignment, withdrawnAt: "2026-02-01T00:00:00.000Z" };
    expect(stageOf(taken, at("2026-02-02"))).toBe("withdrawn");
  });
});
