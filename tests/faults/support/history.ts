import type { AnswerReply } from "@/lib/attempt/reply";

/** Between which moments (ms) an operation was asked for and answered; the reply came in between. */
type Span = { began: number; ended: number };

/** What a client did and was told. Only operations with a reply that was read; `sent` has the others' ids too. */
export type Event =
  | (Span & { kind: "write"; attempt: string; id: string; stored: AnswerReply["stored"] })
  | (Span & { kind: "read"; attempt: string; ids: readonly string[]; finishedAt: string | null })
  | (Span & { kind: "finish"; attempt: string; finishedAt: string });

/** One thing in a history that can't be when every acknowledged write is kept and every read sees them all. */
export type Violation =
  | "a write acknowledged before the read is not in it"
  | "a read shows less than one that ended before it began"
  | "a read shows an answer nobody had sent"
  | "a read shows an answer twice"
  | "one answer was acknowledged in two ways"
  | "a finished attempt is read as unfinished, or with another time";

type Of<K extends Event["kind"]> = Extract<Event, { kind: K }>;

/**
 * Checks a history of concurrent clients in the manner of Jepsen: the answers of an attempt are a set that only grows.
 * `sent` tells when an answer was first sent (ms), whether or not a reply came. Linear but for the reads of one attempt.
 */
export function violationsIn(
  events: readonly Event[],
  sent: ReadonlyMap<string, number>,
): Violation[] {
  return groupsBy(events, ({ attempt }) => attempt).flatMap((own) => [
    ...ofReads(own, sent),
    ...ofWrites(own),
    ...ofFinishes(own),
  ]);
}

function groupsBy<T>(all: readonly T[], name: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(name(one));
    if (group) group.push(one);
    else groups.set(name(one), [one]);
  }
  return [...groups.values()];
}

const only = <K extends Event["kind"]>(events: readonly Event[], kind: K) =>
  events.filter((event): event is Of<K> => event.kind === kind);

function ofReads(events: readonly Event[], sent: ReadonlyMap<string, number>): Violation[] {
  const writes = only(events, "write");
  const reads = only(events, "read");
  return reads.flatMap((read) => {
    const found: Violation[] = [];
    const shown = new Set(read.ids);
    if (shown.size < read.ids.length) found.push("a read shows an answer twice");
    if (writes.some(({ id, ended }) => ended < read.began && !shown.has(id)))
      found.push("a write acknowledged before the read is not in it");
    const earlier = reads.filter(({ ended }) => ended < read.began);
    if (earlier.some(({ ids }) => ids.some((id) => !shown.has(id))))
      found.push("a read shows less than one that ended before it began");
    if (read.ids.some((id) => (sent.get(id) ?? Number.POSITIVE_INFINITY) > read.ended))
      found.push("a read shows an answer nobody had sent");
    return found;
  });
}

function ofWrites(events: readonly Event[]): Violation[] {
  return groupsBy(only(events, "write"), ({ id }) => id)
    .filter((same) => new Set(same.map(({ stored }) => JSON.stringify(stored))).size > 1)
    .map(() => "one answer was acknowledged in two ways");
}

function ofFinishes(events: readonly Event[]): Violation[] {
  const finishes = only(events, "finish");
  const [first] = finishes;
  if (!first) return [];
  const others = finishes.filter(({ finishedAt }) => finishedAt !== first.finishedAt);
  const reads = only(events, "read").filter(
    ({ began, finishedAt }) =>
      finishedAt !== first.finishedAt &&
      (finishedAt !== null || finishes.some(({ ended }) => ended < began)),
  );
  return [...others, ...reads].map(
    () => "a finished attempt is read as unfinished, or with another time",
  );
}
