import type { AuthoredClause, AuthoredPassage } from "../lesson/authored-passage";
import { layOut } from "../lesson/compile-passage";
import { contains, type Span } from "../text/span";
import { acceptedIn } from "./accepted";
import { verdictOn } from "./backing";
import type { Draft, DraftRecord } from "./draft";
import { plainFor, scoredAt } from "./loaded-words";
import { quoteAt } from "./quote";
import { sidesIn } from "./sides";

/** Stands where a teacher has not written anything yet, so that an unfinished lesson can be previewed. */
const GAP = "…";
/** Words a teacher has written, or a mark that they are missing. */
export const filled = (words: string): string => words.trim() || GAP;

/** The parts of a draft's text that a lesson shows: byline, date line, keywords and “read more” lines stay out. */
export type Layout = {
  headline: string;
  paragraphs: AuthoredPassage["paragraphs"];
  /** The one text of the passage. */
  text: string;
  /** Where words of the draft stand in it, or null: they are left out. */
  place: (span: Span) => Span | null;
};

/** How the text of a draft is laid out as a passage; without a headline of its own it has the lesson's title. */
export function layoutOf(draft: Draft): Layout {
  const headline = draft.blocks.find(({ kind }) => kind === "headline");
  const body = draft.blocks.filter(
    (block) =>
      block !== headline &&
      (block.kind === "paragraph" || block.kind === "caption" || block.kind === "headline"),
  );
  const wordsOf = ({ start, end }: Span) => draft.text.slice(start, end);
  const parts = {
    headline: headline ? wordsOf(headline.span) : filled(draft.title),
    paragraphs: body.map(({ kind, span }) =>
      kind === "caption" ? { caption: wordsOf(span) } : wordsOf(span),
    ),
  };
  const { text, blocks } = layOut(parts);
  const homes = [headline ?? null, ...body];
  return {
    ...parts,
    text,
    place: (span) => {
      const at = homes.findIndex((home) => home && contains(home.span, span));
      const [from, to] = [homes[at], blocks[at]];
      if (!from || !to) return null;
      const moved = to.span.start - from.span.start;
      return { start: span.start + moved, end: span.end + moved };
    },
  };
}

/** The name of a scored word in a passage. */
export const wordName = ({ start, end }: Span, loaded: boolean): string =>
  `${loaded ? "w" : "d"}-${start}-${end}`;

/** The passage of a draft: its text, and what was decided about the clauses that are asked about or backed. */
export function passageOf(draft: Draft, id: string): AuthoredPassage {
  const layout = layoutOf(draft);
  const { outlet, date, link } = draft.origin;
  const named = new Set([
    ...draft.items.flatMap(({ clauses }) => clauses),
    ...draft.records.flatMap(({ covers }) => covers.map(({ clause }) => clause)),
  ]);
  const day = date === "" ? GAP : longDate(date);
  return {
    id,
    lang: draft.origin.lang,
    dir: "ltr",
    fictional: false,
    parties: draft.parties,
    asOf: `As published by ${filled(outlet)}, ${day}. Things may have changed since.`,
    contentNote: draft.contentNote.trim() || null,
    credit: { text: `${filled(outlet)}, ${day}`, url: link || null },
    headline: layout.headline,
    paragraphs: layout.paragraphs,
    clauses: draft.clauses.flatMap((clause) => {
      const span = named.has(clause.id) ? layout.place(clause.span) : null;
      return span ? [clauseOf(draft, clause.id, quoteAt(layout.text, span))] : [];
    }),
    ...wordsOf(draft, layout),
    records: draft.records.map((record) => recordOf(draft, record)),
    glossary: [],
    alternativeHeadlines: [],
  };
}

/** A day as it is written in English: “20 November 2026”. */
const longDate = (date: string): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

function clauseOf(
  draft: Draft,
  id: string,
  quote: Pick<AuthoredClause, "quote" | "prefix" | "suffix">,
): AuthoredClause {
  const { voice, kind } = acceptedIn(draft, id);
  const sides = sidesIn(draft, id);
  const speaker = draft.attributions.find((each) => each.id === voice?.attribution)?.speaker;
  const verdict = (layer: "so" | "said") => {
    const found = verdictOn(draft, id, layer);
    if (!found) return null;
    const records = found.records.map((record) => record.id);
    return { status: found.status, records, why: "As the records of this draft say." };
  };
  const backing = { so: verdict("so"), said: verdict("said") };
  return {
    id,
    ...quote,
    voice: voice?.label ?? "V-REP",
    source:
      voice && voice.label !== "V-REP"
        ? {
            name: speaker?.name ?? "not named",
            type: speaker?.type ?? "unnamed",
            party: sides.source,
          }
        : null,
    doer: sides.doer,
    kind: kind?.label ?? "K-CHK",
    backing,
    accept: { voice: [], kind: [], backing: [] },
    // What nobody has decided is for talk only.
    strength: {
      voice: voice ? "hard" : "open",
      kind: kind ? "hard" : "open",
      backing: backing.so || backing.said ? "hard" : null,
    },
    difficulty: 2,
    tempting: {},
  };
}

/** The words that questions about loaded words score. */
function wordsOf(draft: Draft, layout: Layout): Pick<AuthoredPassage, "wording" | "decoys"> {
  const scored = draft.items
    .filter(({ task }) => task === "loaded")
    .flatMap(({ clauses, reasons }) =>
      Object.entries(reasons.wrong).flatMap(([id, why]) => {
        const word = scoredAt(draft, id);
        const span = word && layout.place(word.span);
        const clause = draft.clauses.find(
          (each) => word && clauses.includes(each.id) && contains(each.span, word.span),
        );
        return word && span && clause
          ? [{ word, span, clause: clause.id, quote: quoteAt(layout.text, span), why: filled(why) }]
          : [];
      }),
    );
  return {
    wording: scored.flatMap(({ word, clause, quote, why }) => {
      const finding = draft.findings.find((each) => each.id === word.id);
      if (!word.loaded || finding?.layer !== "wording") return [];
      const plain = plainFor(finding);
      return [
        {
          id: wordName(word.span, true),
          clause,
          ...quote,
          label: finding.label,
          owner: finding.owner,
          strength: 2,
          neutral: plain.length > 0 ? plain : [GAP],
          note: why,
        },
      ];
    }),
    decoys: scored
      .filter(({ word }) => !word.loaded)
      .map(({ word, clause, quote, why }) => ({
        id: wordName(word.span, false),
        clause,
        ...quote,
        why,
      })),
  };
}

function recordOf(draft: Draft, record: DraftRecord): AuthoredPassage["records"][number] {
  const { covers, title, publisher, date, inShort, whyIndependent, ...rest } = record;
  const isNear = covers.some(({ status }) => status === "R-NIL");
  return {
    ...rest,
    title: filled(title),
    publisher: filled(publisher),
    date: filled(date),
    inShort: filled(inShort),
    addressChecked: false,
    whyIndependent: whyIndependent.trim() || null,
    party: null,
    nearMiss: isNear ? "It is about the same matter and does not settle these words." : null,
    covers: covers.filter(({ clause }) => draft.clauses.some(({ id }) => id === clause)),
  };
}
