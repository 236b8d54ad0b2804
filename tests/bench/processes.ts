import { readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10;

/** Milliseconds of processor time that a process has used; NaN where the system does not tell. */
export function cpuOf(pid: number): number {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    const facts = line
      .slice(line.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    return ((facts[11] ?? 0) + (facts[12] ?? 0)) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}
