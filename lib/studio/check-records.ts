import { verdictOn } from "./backing";
import type { Draft, DraftRecord } from "./draft";
import type { StudioProblem } from "./problem";
import { wordsOfClause } from "./words-of-clause";

/** What is wrong with a draft's records: unfinished ones, ones that settle what they can't, ones that disagree. */
export function checkRecords(draft: Draft): StudioProblem[] {
  return [...draft.records.flatMap((record) => checkRecord(draft, record)), ...splits(draft)];
}

function checkRecord(draft: Draft, record: DraftRecord): StudioProblem[] {
  const at = { type: "record" as const, id: record.id };
  const title = record.title.trim() || record.publisher.trim() || record.id;
  const empty = (["title", "publisher", "date", "inShort"] as const).filter(
    (part) => record[part].trim() === "",
  );
  const unexplained = record.independent && record.whyIndependent.trim() === "";
  const problems: StudioProblem[] = [
    ...empty,
    ...(unexplained ? ["whyIndependent" as const] : []),
  ].map((part) => ({ rule: "record-empty", values: { title, field: part }, at }));
  for (const { clause, layer, status } of record.covers) {
    if (record.independent || (status !== "R-VER" && status !== "R-ERR")) continue;
    if (isSettledBy(draft, clause, layer, status)) continue;
    const words = wordsOfClause(draft, clause);
    problems.push({ rule: "record-not-independent", values: { title, words }, at });
  }
  return problems;
}

/** A record of one side may say that something was said or is not so when an independent one says it too, never that it is so. */
function isSettledBy(
  draft: Draft,
  clause: string,
  layer: "so" | "said",
  status: "R-VER" | "R-ERR",
): boolean {
  if (layer === "so" && status === "R-VER") return false;
  const verdict = verdictOn(draft, clause, layer);
  return verdict?.status === status && verdict.records.some(({ independent }) => independent);
}

const splits = (draft: Draft): StudioProblem[] =>
  draft.clauses.flatMap(({ id }) =>
    (["so", "said"] as const).flatMap((layer): StudioProblem[] =>
      verdictOn(draft, id, layer)?.split
        ? [
            {
              rule: "records-disagree",
              values: { words: wordsOfClause(draft, id) },
              at: { type: "clause", id },
            },
          ]
        : [],
    ),
  );
