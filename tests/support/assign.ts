import { v7 } from "uuid";
import type { AssignmentView } from "@/lib/classroom/assignment";
import { localOf } from "@/lib/classroom/zoned-time";
import type { Reply, Visitor } from "./visitor";

const ZONE = "Europe/Berlin";
const DAY_MS = 24 * 60 * 60 * 1000;

/** A local time of a test's class, so many days from now. */
export const inDays = (days: number, zone = ZONE): string =>
  localOf(new Date(Date.now() + days * DAY_MS).toISOString(), zone);

/** What a teacher sends to give a lesson to a class: open since yesterday, due in a week, feedback at once. */
export const assignmentBody = (facts: Record<string, unknown> = {}) => ({
  id: v7(),
  lesson: "who-says-so-local",
  parts: null,
  opensAt: inDays(-1),
  dueAt: inDays(7),
  feedback: "now",
  late: "count",
  grading: "points",
  ...facts,
});

/** Gives a lesson to a class; answers with the assignment. */
export async function assign(
  teacher: Visitor,
  classId: string,
  facts: Record<string, unknown> = {},
): Promise<AssignmentView> {
  const path = `/api/classes/${classId}/assignments`;
  const reply: Reply<AssignmentView> = await teacher.post(path, assignmentBody(facts));
  if (reply.status !== 201) throw new Error(`not assigned: ${reply.text}`);
  return reply.body;
}

/** Moves an assignment's dates, in days from now. */
export async function moveDates(
  teacher: Visitor,
  id: string,
  dates: { opens?: number; due?: number | null },
): Promise<void> {
  const { opens, due } = dates;
  const body = {
    ...(opens !== undefined && { opensAt: inDays(opens) }),
    ...(due !== undefined && { dueAt: due === null ? null : inDays(due) }),
  };
  const reply = await teacher.send("PATCH", `/api/assignments/${id}`, {
    body: JSON.stringify(body),
  });
  if (reply.status !== 200) throw new Error(`not moved: ${reply.text}`);
}
