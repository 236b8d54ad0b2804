import { contains, overlaps, type Span } from "../text/span";
import { wordsIn } from "../text/tokens";
import { acceptedIn } from "./accepted";
import type { Draft, ReviewedFinding } from "./draft";

type Wording = Extract<ReviewedFinding, { layer: "wording" }>;

/** Labels of words that can be marked one by one; a hidden actor or a slipped-in assumption is no word. */
const MARKABLE = ["W-EMO", "W-LAB", "W-EUP", "W-INT", "W-VRB"];

/** What stands for a loaded word where nobody wrote a plain one: an amplifier is left out, and a verb becomes “said”. */
const INSTEAD: Partial<Record<Wording["label"], string>> = {
  "W-INT": "leave it out",
  "W-VRB": "said",
};

/** Plain words that could stand for a loaded one; empty when the teacher has to write some. */
export function plainFor({ neutral, label, by }: Wording): string[] {
  if (neutral.length > 0) return neutral;
  // “Accused” or “blamed” tells what was done: with “said” the fact would be lost.
  if (by === "rule:verbs/attack") return [];
  const instead = INSTEAD[label];
  return instead === undefined ? [] : [instead];
}

/** A word that a question about loaded words scores, under the id its reason has. */
export type Scored = { id: string; span: Span };

/** The accepted loaded words of a clause that can be marked. */
export const targetsIn = (draft: Draft, clause: string): Wording[] =>
  acceptedIn(draft, clause).wording.filter(
    ({ label, span }) => MARKABLE.includes(label) && isMarkable(draft, clause, span),
  );

/** Words that a reader can mark and a reason can quote: inside their clause, without quotation marks. */
function isMarkable({ text, clauses }: Draft, clause: string, span: Span): boolean {
  const words = text.slice(span.start, span.end);
  const home = clauses.find(({ id }) => id === clause)?.span;
  return (
    home !== undefined && contains(home, span) && /^[^"“”„«»\n]*\p{L}[^"“”„«»\n]*$/u.test(words)
  );
}

/** Grave words that only tell what happened. Readers take them for loaded ones. */
const GRAVE = new Set(
  "accident accused arrested attack blaze burned collapse collapsed crash crisis cut damage damaged danger dead death deaths destroyed died emergency explosion failed fell fire flood flooded hurt injured injuries killed lost murder police prison protest shooting shot shut strike storm victim victims violence war weapons wounded".split(
    " ",
  ),
);
/** Words that only join others. */
const JOINING = new Set(
  "about above according after again against almost along already although among another around because before behind below between could during either every first found further given going having however might never other others ought perhaps quite rather really several shall should since something still their there these thing things third those though through today together toward towards under until where whether which while whose within without would yesterday".split(
    " ",
  ),
);
const SHORTEST = 5;

/** Words of some clauses that are not loaded and look as if they might be: first those the teacher rejected, then grave ones, then long ones. */
export function decoysIn(draft: Draft, clauses: readonly string[]): Scored[] {
  const rejected = draft.findings.filter(
    (each) =>
      each.layer === "wording" &&
      each.decision === "rejected" &&
      each.clause !== null &&
      clauses.includes(each.clause) &&
      isMarkable(draft, each.clause, each.span),
  );
  const seen = draft.findings.filter(
    ({ layer, decision }) => layer === "wording" && decision !== "rejected",
  );
  const plain = draft.clauses
    .filter(({ id }) => clauses.includes(id))
    .flatMap(({ span }) => wordsIn(draft.text, span))
    .filter((span) => isPlain(draft.text.slice(span.start, span.end)))
    .map((span) => ({ id: plainId(span), span }))
    .toSorted(
      (a, b) => weight(draft, b.span) - weight(draft, a.span) || a.span.start - b.span.start,
    );
  const kept: Scored[] = [];
  const texts = new Set<string>();
  for (const { id, span } of [...rejected, ...plain]) {
    const words = draft.text.slice(span.start, span.end).toLowerCase();
    const taken = [...seen, ...kept].some((other) => overlaps(other.span, span));
    if (taken || texts.has(words)) continue;
    texts.add(words);
    kept.push({ id, span });
  }
  return kept;
}

const isPlain = (word: string): boolean =>
  /^\p{Ll}+$/u.test(word) && !JOINING.has(word) && (word.length >= SHORTEST || GRAVE.has(word));

const weight = ({ text }: Draft, { start, end }: Span): number =>
  end - start + (GRAVE.has(text.slice(start, end)) ? 100 : 0);

const plainId = ({ start, end }: Span): string => `plain:${start}-${end}`;

/** Where the word of an id stands that a question about loaded words scores; null when it is gone. */
export function scoredAt(draft: Draft, id: string): (Scored & { loaded: boolean }) | null {
  const [, start, end] = /^plain:(\d+)-(\d+)$/u.exec(id) ?? [];
  if (start !== undefined && end !== undefined)
    return { id, span: { start: Number(start), end: Number(end) }, loaded: false };
  const finding = draft.findings.find((each) => each.id === id);
  if (finding?.layer !== "wording" || finding.decision === "open") return null;
  return { id, span: finding.span, loaded: finding.decision === "accepted" };
}
