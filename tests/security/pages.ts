import { readFileSync } from "node:fs";
import type { School } from "../support/school";

/** What stands for a parameter of a page's address, by the path up to it. */
const PARAMS: Record<string, (school: School) => string> = {
  "/assignments/[id]": ({ assigned }) => assigned,
  "/checks/[id]": ({ check }) => check,
  "/join/[code]": () => "ABCDEFG0",
  "/lessons/[slug]": ({ lesson }) => lesson,
  "/live/[id]": ({ live }) => live,
  "/reset/[token]": ({ reset }) => reset,
  "/results/[id]": ({ loose }) => loose,
  "/teach/classes/[id]": ({ classId }) => classId,
  "/teach/classes/[id]/assignments/[assignment]": ({ assigned }) => assigned,
  "/teach/classes/[id]/live/[session]": ({ live }) => live,
  "/teach/classes/[id]/pupils/[membership]": ({ pupil }) => pupil,
  "/teach/classes/[id]/report/[assignment]": ({ assigned }) => assigned,
  "/teach/invitations/[token]": ({ invite }) => invite,
  "/teach/keys/[lesson]": ({ lesson }) => lesson,
  "/teach/keys/[lesson]/[item]": ({ item }) => item,
  "/teach/lessons/[slug]": ({ lesson }) => lesson,
  "/teach/studio/[id]": ({ drafted }) => drafted,
};

/** Every page of the built app. `fill` gives what stands for the parameter at the end of a path. */
export function pagePaths(fill: (upTo: string) => string): string[] {
  const found = JSON.parse(readFileSync(".next/server/app-paths-manifest.json", "utf8"));
  return Object.keys(found)
    .filter((name) => name.endsWith("/page") && !name.startsWith("/_"))
    .map((name) => {
      const parts = name.slice(0, -"/page".length).split("/");
      const filled = parts.map((part, at) =>
        part.startsWith("[") ? fill(parts.slice(0, at + 1).join("/")) : part,
      );
      return filled.join("/") || "/";
    })
    .sort();
}

/** Every page at the address it has in a school. */
export const pagesOf = (school: School): string[] =>
  pagePaths((upTo) => {
    const of = PARAMS[upTo];
    if (!of) throw new Error(`tests/security/pages.ts: what stands for ${upTo}?`);
    return of(school);
  });
