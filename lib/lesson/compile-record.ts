import type { z } from "zod";
import type { RecordCard, weighedRecordSchema } from "../items/kind";
import type { AuthoredRecord } from "./authored-passage";
import type { Layer } from "./code";
import type { PreparedPassage } from "./compile-passage";

type WeighedRecord = z.output<typeof weighedRecordSchema>;

/** A record's name across passages, as the desk and the items write it: "passage#record". */
const recordRef = (passage: string, record: string): string => `${passage}#${record}`;

/** The passage and record a reference names, or null when there is no such record. */
export function findRecord(
  passages: ReadonlyMap<string, PreparedPassage>,
  ref: string,
): { passage: PreparedPassage; record: AuthoredRecord } | null {
  const [passageId = "", recordId = ""] = ref.split("#");
  const passage = passages.get(passageId);
  const record = passage?.records.get(recordId);
  return passage && record ? { passage, record } : null;
}

/** What a student may see of a record before answering. */
export function cardOf(passage: string, record: AuthoredRecord): RecordCard {
  const { id, title, publisher, date, inShort, url, readAs } = record;
  return { id: recordRef(passage, id), title, publisher, date, inShort, url, readAs };
}

/** What a record decides about a clause: it covers it on this layer with the clause's own verdict, for or against. */
function settles(
  { clauses }: PreparedPassage,
  record: AuthoredRecord,
  clauseId: string,
  layer: Layer,
): WeighedRecord["settles"] {
  const verdict = clauses.get(clauseId)?.clause.backing[layer];
  if (verdict?.status !== "R-VER" && verdict?.status !== "R-ERR") return null;
  const covers = record.covers.some(
    (cover) =>
      cover.clause === clauseId && cover.layer === layer && cover.status === verdict.status,
  );
  if (!covers) return null;
  return verdict.status === "R-VER" ? "backs" : "disagrees";
}

/** A record with its weight for these clauses. A near-miss note is told only where the record does not decide. */
export function weigh(
  passage: PreparedPassage,
  record: AuthoredRecord,
  clauses: string[],
  layer: Layer | null,
): WeighedRecord {
  const decisions = clauses.map((clause) => {
    const asked = layer ?? (passage.clauses.get(clause)?.clause.backing.so ? "so" : "said");
    return settles(passage, record, clause, asked);
  });
  const decides = decisions.find((decision) => decision !== null) ?? null;
  return {
    card: cardOf(passage.authored.id, record),
    independent: record.independent,
    whyIndependent: record.whyIndependent,
    nearMiss: decides ? null : record.nearMiss,
    settles: decides,
  };
}
