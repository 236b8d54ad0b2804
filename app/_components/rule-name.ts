import type { Words } from "./words";

/** The name of a label as readers see it, by its code; the code itself where it has none. */
export function ruleName(t: Words<"common">, rule: string): string {
  const key = `rule.${rule}.name` as Parameters<Words<"common">["has"]>[0];
  return t.has(key) ? t(key as "rule.V-REP.name") : rule;
}
