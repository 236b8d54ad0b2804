import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";

/** What tells one process from every other one, even when its number is used again later. */
export const processIdentitySchema = z.object({
  host: z.string(),
  pid: z.int().min(1),
  started: z.string(),
});
export type ProcessIdentity = z.output<typeof processIdentitySchema>;

/** When a process started: boot id and clock ticks on Linux; elsewhere unknown (empty). Undefined when it is not running. */
function startOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    const running = error instanceof Error && "code" in error && error.code === "EPERM";
    if (!running) return undefined;
  }
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const afterName = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, ticks] = [afterName[0], afterName[19]];
    return state === "Z" ? undefined : `${boot}/${ticks}`;
  } catch {
    return "";
  }
}

/** This process. */
export const ownIdentity = (): ProcessIdentity => ({
  host: hostname(),
  pid: process.pid,
  started: startOf(process.pid) ?? "",
});

/** Whether exactly this process, and not a later one with the same number, is still running on this machine. */
export function isRunning({ pid, started }: ProcessIdentity): boolean {
  const now = startOf(pid);
  return now !== undefined && (now === "" || started === "" || now === started);
}
