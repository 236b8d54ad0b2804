import { readdirSync, readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10;

function times(pid: number | string): { parent: number; own: number; gone: number } | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    const facts = line
      .slice(line.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const at = (place: number) => facts[place] ?? 0;
    const [own, gone] = [at(11) + at(12), at(13) + at(14)];
    return { parent: at(1), own: own * TICK_MS, gone: gone * TICK_MS };
  } catch {
    return undefined;
  }
}

/** Milliseconds of processor time that a process has used; NaN where the system does not tell. */
export const cpuOf = (pid: number): number => times(pid)?.own ?? Number.NaN;

/** The same for a process with all its children, living and gone: a database server has one for each connection. */
export function cpuOfFamily(pid: number): number {
  const head = times(pid);
  if (!head) return Number.NaN;
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => times(name) ?? [])
    .filter(({ parent }) => parent === pid);
  return children.reduce((sum, { own }) => sum + own, head.own + head.gone);
}
