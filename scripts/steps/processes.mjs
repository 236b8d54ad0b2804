import { spawn } from "node:child_process";
import { ROOT } from "./root.mjs";

// Each child with the signal that asks it to end.
const running = new Map();

/**
 * @typedef {Omit<import("node:child_process").SpawnOptions, "env"> & {
 *   endSignal?: NodeJS.Signals,
 *   env?: Record<string, string | undefined>,
 * }} Options
 */

/**
 * Starts a child that is remembered until it ends, so that nothing we started outlives us.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} options
 * @returns {import("node:child_process").ChildProcess}
 */
export function startChild(command, args, { endSignal = "SIGTERM", ...options } = {}) {
  const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], ...options });
  running.set(child, endSignal);
  child.once("close", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/** Runs a program to its end: exit code, everything it printed, and what of that were errors. Code 127: it cannot start. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = startChild(command, args, options);
    let output = "";
    let errors = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text) => {
      output += text;
      errors += text;
    });
    child.once("error", ({ message }) => resolve({ code: 127, output: message, errors: message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output, errors }));
  });
}

/** Runs a JavaScript tool with the Node that runs us. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** Ends a child and waits for it; one that ignores the request is killed after `patience` milliseconds. */
export function stopChild(child, patience = 20_000) {
  if (!running.has(child)) return Promise.resolve();
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill("SIGKILL"), patience);
    child.once("close", () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill(running.get(child));
  });
}

/** Ends every child we started and that still runs. */
export const stopAll = () => Promise.all([...running.keys()].map((child) => stopChild(child)));
