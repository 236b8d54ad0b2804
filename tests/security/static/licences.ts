import type { Locked } from "./lockfile";

/** What may be part of a program under the AGPL. */
const SHIPPED = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "LGPL-3.0-or-later",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "OFL-1.1",
  "WTFPL",
  "Zlib",
]);

/** What may besides be used to build and test: none of it is passed on. */
const TOOLS = new Set([...SHIPPED, "Artistic-2.0", "CC-BY-3.0", "Python-2.0"]);

/** Whether an SPDX expression leaves a choice that is allowed: one side of OR, every side of AND; both at once is not read. */
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const plain = expression.replaceAll(/[()]/g, "");
  const all = plain.split(" AND ");
  const any = plain.split(" OR ");
  if (all.length > 1 && any.length > 1) return false;
  return any.length > 1
    ? any.some((each) => allowed.has(each))
    : all.every((each) => allowed.has(each));
}

/** Packages whose licence is none of those that are allowed, or not stated. */
export const licenceFaults = (packages: readonly Locked[]): string[] =>
  packages
    .filter(({ licence, isTool }) => !isAllowed(licence ?? "", isTool ? TOOLS : SHIPPED))
    .map(({ path, licence }) => `${path}: ${licence ?? "no licence"}`);
