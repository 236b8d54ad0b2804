import { describe, expect, test } from "vitest";
import { type Event, violationsIn } from "./history";

const at = (began: number, ended: number) => ({ attempt: "a", began, ended });
const stored = (id: string, nth = 1) => ({ id, item: "i", try: nth, at: "2026-01-01T00:00:00Z" });

const write = (id: string, began: number, ended: number): Event => ({
  kind: "write",
  id,
  stored: stored(id),
  ...at(began, ended),
});

const read = (
  ids: string[],
  began: number,
  ended: number,
  finishedAt: string | null = null,
): Event => ({ kind: "read", ids, finishedAt, ...at(began, ended) });

const finish = (finishedAt: string, began: number, ended: number): Event => ({
  kind: "finish",
  finishedAt,
  ...at(began, ended),
});

const sent = new Map([
  ["w", 0],
  ["x", 0],
  ["late", 50],
]);

describe("a history of concurrent clients", () => {
  test("has no contradiction when a read overlaps the write it shows or does not show", () => {
    const events = [
      write("w", 0, 10),
      read([], 5, 15),
      read(["w"], 11, 20),
      read(["w", "x"], 21, 25),
      write("x", 12, 30),
      finish("noon", 31, 35),
      read(["w", "x"], 33, 40),
      read(["x", "w"], 41, 45, "noon"),
      { ...read([], 41, 45), attempt: "another" },
    ];
    expect(violationsIn(events, sent)).toEqual([]);
  });

  test.each([
    ["a write acknowledged before the read is not in it", [write("w", 0, 10), read([], 11, 12)]],
    ["a read shows less than one that ended before it began", [read(["w"], 0, 5), read([], 6, 7)]],
    ["a read shows an answer nobody had sent", [read(["late"], 0, 49)]],
    ["a read shows an answer twice", [read(["w", "w"], 0, 5)]],
    [
      "one answer was acknowledged in two ways",
      [write("w", 0, 10), { ...write("w", 20, 30), stored: stored("w", 2) } as Event],
    ],
    [
      "a finished attempt is read as unfinished, or with another time",
      [finish("noon", 0, 5), read([], 6, 7)],
    ],
    [
      "a finished attempt is read as unfinished, or with another time",
      [finish("noon", 0, 5), finish("one", 6, 7)],
    ],
  ])("contradicts itself where %s", (violation, events) => {
    expect(violationsIn(events, sent)).toEqual([violation]);
  });
});
