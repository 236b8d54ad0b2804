import { contains, slice } from "../../text/span";
import type { AuthoredClause, AuthoredRecord } from "../authored-passage";
import type { Layer } from "../code";
import type { PreparedPassage } from "../compile-passage";
import type { Report } from "../problem";

const LAYERS = { so: "that it is so", said: "that it was said" } as const;

/** What holds for a passage by itself: a verdict stands on records, and a war text says what it is. */
export function checkPassage(passage: PreparedPassage, report: Report): void {
  namesOnce(passage, report);
  for (const clause of passage.authored.clauses) {
    verdictStands(passage, clause, "so", report);
    verdictStands(passage, clause, "said", report);
    sourceStands(passage, clause, report);
    if ((clause.voice === "V-REP") !== (clause.source === null))
      report(
        clause.id,
        "source",
        "Voice and source do not agree.",
        "The reporter's voice (V-REP) has “source”: null; every other voice names its source.",
      );
  }
  for (const record of passage.authored.records) coversAgree(passage, record, report);
  const { fictional, parties, contentNote } = passage.authored;
  if (!fictional && parties.length > 0 && contentNote === null)
    report(
      null,
      "content note",
      "This text is about a real conflict and has no content note.",
      "Write in “contentNote” what it mentions, that there are no pictures, and that anybody may skip it.",
    );
}

function namesOnce({ authored }: PreparedPassage, report: Report): void {
  for (const list of ["clauses", "wording", "decoys", "records"] as const) {
    const ids = authored[list].map(({ id }) => id);
    for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at)))
      report(
        id,
        "names once",
        `“${id}” stands twice in “${list}”.`,
        "Give one of them another id.",
      );
  }
}

/** The words that name a source, and its reporting word, stand in the same part of the text as the clause. */
function sourceStands(
  { passage, clauses }: PreparedPassage,
  { id, source }: AuthoredClause,
  report: Report,
): void {
  const span = clauses.get(id)?.span;
  const block = passage.blocks.find((part) => span && contains(part.span, span));
  if (!block) return;
  const words = slice(passage.text, block.span);
  for (const quote of [source?.quote, source?.cue])
    if (quote !== undefined && !words.includes(quote))
      report(
        id,
        "quote",
        `“${quote}” does not stand in the paragraph of this clause.`,
        "Copy source and reporting word from the paragraph, letter for letter.",
      );
}

function verdictStands(
  { records }: PreparedPassage,
  clause: AuthoredClause,
  layer: Layer,
  report: Report,
): void {
  const verdict = clause.backing[layer];
  if (!verdict) return;
  const listed = verdict.records.flatMap((id) => {
    const record = records.get(id);
    if (!record)
      report(
        clause.id,
        "reference",
        `There is no record “${id}”.`,
        "Name a record of this passage.",
      );
    return record ? [record] : [];
  });
  for (const { id } of listed.filter((record) => !coverOf(record, clause, layer)))
    report(
      clause.id,
      "records agree",
      `Record “${id}” is listed here but does not cover this clause (${LAYERS[layer]}).`,
      "Add the clause to the record's “covers”, or take the record out here.",
    );
  if (verdict.status !== "R-VER" && verdict.status !== "R-ERR") return;
  const decides = (record: AuthoredRecord) =>
    coverOf(record, clause, layer)?.status === verdict.status &&
    (record.independent || (record.againstInterest === true && verdict.status === "R-ERR"));
  if (!listed.some(decides))
    report(
      clause.id,
      "independent record",
      `The clause is marked ${verdict.status} (${LAYERS[layer]}), but no independent record covers it so.`,
      "Link an independent record, or mark the clause R-NIL: not yet verified.",
    );
}

const coverOf = (record: AuthoredRecord, clause: AuthoredClause, layer: Layer) =>
  record.covers.find((cover) => cover.clause === clause.id && cover.layer === layer);

function coversAgree({ clauses }: PreparedPassage, record: AuthoredRecord, report: Report): void {
  for (const cover of record.covers) {
    const clause = clauses.get(cover.clause)?.clause;
    if (!clause) {
      report(
        record.id,
        "reference",
        `There is no clause “${cover.clause}”.`,
        "Name a clause of this passage.",
      );
      continue;
    }
    if (!record.independent && cover.layer === "so" && cover.status === "R-VER")
      report(
        record.id,
        "party's own count",
        `This record belongs to ${record.party ?? "a party"} and cannot verify that “${cover.clause}” is so.`,
        "Write R-NIL here: one side's own word shows that it was said, not that it is so.",
      );
    const verdict = clause.backing[cover.layer];
    if (cover.status !== "R-NIL" && verdict?.status !== cover.status)
      report(
        record.id,
        "records agree",
        `The record says ${cover.status} of “${cover.clause}” (${LAYERS[cover.layer]}), the clause says ${verdict?.status ?? "nothing"}.`,
        "Write the same in both places.",
      );
  }
}
