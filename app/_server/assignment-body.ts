import "server-only";
import { z } from "zod";
import type { Policy } from "@/lib/classroom/assignment";
import { opensSomeday } from "@/lib/classroom/assignment";
import { instantOf, localOf } from "@/lib/classroom/zoned-time";
import { err, ok, type Result } from "@/lib/result";
import { type ProblemCode, problem } from "./problem";

/** A local time of the class, as a `datetime-local` field gives it, or null for none. */
export const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .refine((local) => instantOf(local, "UTC") !== undefined)
  .nullable();

/** What a teacher decides about an assignment; dates are local times of the class. */
export const policyFields = {
  /** Null opens it at once. */
  opensAt: localTime,
  dueAt: localTime,
  feedback: z.enum(["now", "after-due"]),
  late: z.enum(["count", "stop"]),
  grading: z.enum(["points", "completion"]),
};

type Sent = { opensAt?: string | null | undefined; dueAt?: string | null | undefined };

/**
 * The instants of a class's local times. What was sent as it is shown now stays as it is, to the second; what has opened
 * and is to open at once stays open since then.
 */
export function datesIn(
  { opensAt, dueAt }: Sent,
  timeZone: string,
  now: Date,
  known?: Pick<Policy, "opensAt" | "dueAt">,
): Pick<Policy, "opensAt" | "dueAt"> {
  const read = (local: string | null | undefined, before: string | null | undefined) => {
    if (local === undefined) return before ?? null;
    if (local === null) return null;
    if (before && localOf(before, timeZone) === local) return before;
    return instantOf(local, timeZone) ?? null;
  };
  const isOpen = known && Date.parse(known.opensAt) <= now.getTime();
  return {
    opensAt: read(opensAt, known?.opensAt) ?? (isOpen ? known.opensAt : now.toISOString()),
    dueAt: read(dueAt, known?.dueAt),
  };
}

/** A policy that can be kept, or what is wrong with it. */
export function checkedPolicy(policy: Policy): Result<Policy, Response> {
  const code: ProblemCode | null = !opensSomeday(policy)
    ? "assignment/due-needed"
    : policy.dueAt !== null && Date.parse(policy.dueAt) <= Date.parse(policy.opensAt)
      ? "assignment/due-early"
      : null;
  return code ? err(problem(code)) : ok(policy);
}
