import { anchor } from "../text/anchor";
import type { Span } from "../text/span";
import type { AuthoredClause, AuthoredPassage, AuthoredRecord } from "./authored-passage";
import type { Passage } from "./lesson";
import type { Report } from "./problem";

/** A passage with every quotation found in its one text: headline first, blocks parted by an empty line. */
export type PreparedPassage = {
  file: string;
  authored: AuthoredPassage;
  passage: Passage;
  clauses: ReadonlyMap<string, { clause: AuthoredClause; span: Span }>;
  wording: ReadonlyMap<string, Listed & { neutral: string[] }>;
  decoys: ReadonlyMap<string, Listed>;
  records: ReadonlyMap<string, AuthoredRecord>;
};
type Listed = { clause: string; span: Span; note: string };

/** Stands in for a place that was not found, so that the rest is checked too; such a lesson is never handed on. */
export const NOWHERE: Span = { start: 0, end: 1 };

type Quoted = { quote: string; prefix?: string | undefined; suffix?: string | undefined };

/** Where quoted words stand, or a report to the author that they stand nowhere or twice. */
export function find(
  text: string,
  { quote, prefix, suffix }: Quoted,
  within: Span | undefined,
  report: (rule: string, what: string, todo: string) => void,
): Span {
  const found = anchor(text, { exact: quote, prefix, suffix }, within);
  if (found.ok) return found.value;
  if (found.error === "absent")
    report(
      "quote",
      `“${quote}” does not stand in the text${within ? " at this place" : ""}.`,
      "Copy the words from the passage, letter for letter.",
    );
  else
    report(
      "quote",
      `“${quote}” stands in the text more than once.`,
      "Quote a little more, or add “prefix” or “suffix”: the words just before or after.",
    );
  return NOWHERE;
}

/** The compiled text of a passage with what an editor noted about it; problems go to the report. */
export function preparePassage(
  file: string,
  authored: AuthoredPassage,
  report: Report,
): PreparedPassage {
  const { text, blocks } = layOut(authored);
  const seek = (id: string, quoted: Quoted, within?: Span) =>
    find(text, quoted, within, (rule, what, todo) => report(id, rule, what, todo));
  const clauses = new Map(
    authored.clauses.map((clause) => [clause.id, { clause, span: seek(clause.id, clause) }]),
  );
  const listed = (entry: Quoted & { id: string; clause: string }, note: string) => {
    const home = clauses.get(entry.clause);
    if (!home)
      report(
        entry.id,
        "reference",
        `There is no clause “${entry.clause}”.`,
        "Name a clause of this passage.",
      );
    return { clause: entry.clause, note, span: seek(entry.id, entry, home?.span) };
  };
  const { id, lang, dir, fictional, asOf, credit, glossary } = authored;
  return {
    file,
    authored,
    passage: { id, lang, dir, fictional, asOf, credit, text, blocks, glossary },
    clauses,
    wording: new Map(
      authored.wording.map((word) => [
        word.id,
        { ...listed(word, word.note), neutral: word.neutral },
      ]),
    ),
    decoys: new Map(authored.decoys.map((word) => [word.id, listed(word, word.why)])),
    records: new Map(authored.records.map((record) => [record.id, record])),
  };
}

/** The one text of a passage and where its parts stand in it. */
export function layOut(
  authored: Pick<AuthoredPassage, "headline" | "paragraphs">,
): Pick<Passage, "text" | "blocks"> {
  const parts = [
    { kind: "headline" as const, words: authored.headline },
    ...authored.paragraphs.map((part) =>
      typeof part === "string"
        ? { kind: "paragraph" as const, words: part }
        : { kind: "caption" as const, words: part.caption },
    ),
  ];
  let at = 0;
  const blocks = parts.map(({ kind, words }) => {
    const span = { start: at, end: at + words.length };
    at = span.end + PARTING.length;
    return { kind, span };
  });
  return { text: parts.map(({ words }) => words).join(PARTING), blocks };
}
const PARTING = "\n\n";
