import type { Span } from "../text/span";
import { acceptedIn } from "./accepted";
import { type Answer, answerOf, type Choice, OPTIONS } from "./answer";
import { layerOf, verdictOn } from "./backing";
import { cluesOf } from "./clues";
import type { Draft, DraftItem } from "./draft";
import { decoysIn, plainFor, type Scored, scoredAt, targetsIn } from "./loaded-words";
import { backingAgainst, backingDecides, backingTempts } from "./reasons-backing";
import { kindAgainst, kindDecides, kindTempts } from "./reasons-kind";
import { loadedBecause, loadedDecides, plainBecause } from "./reasons-loaded";
import { attributedTempts, voiceAgainst, voiceDecides, voiceTempts } from "./reasons-voice";
import { bare } from "./snippet";

type Reasons = DraftItem["reasons"];
type Place = DraftItem["place"];

/** A question about one clause with its reasons, or null: nothing accepted answers it. */
export function choiceItem(
  draft: Draft,
  task: Choice,
  clause: string,
  place: Place,
): DraftItem | null {
  const answer = answerOf(draft, task, clause);
  if (!answer) return null;
  const reasons = reasonsFor(draft, task, clause, answer);
  return { id: `${task}:${clause}`, task, clauses: [clause], place, reasons, edited: false };
}

function reasonsFor(draft: Draft, task: Choice, clause: string, { option }: Answer): Reasons {
  const others = OPTIONS[task].map(({ id }) => id).filter((id) => id !== option);
  const told = tellers(draft, task, clause);
  return {
    right: told.right,
    wrong: Object.fromEntries(others.map((id) => [id, told.wrong(id)])),
  };
}

function tellers(
  draft: Draft,
  task: Choice,
  clause: string,
): { right: string; wrong: (option: string) => string } {
  const clues = cluesOf(draft, clause);
  const { voice, kind } = acceptedIn(draft, clause);
  const named = `“${clues.said}”`;
  /** Words that were just quoted are not quoted again. */
  const after = (tempting: string, against: (what: string) => string) =>
    `${tempting} ${against(tempting.includes(named) ? "it" : named)}`;
  if (task === "attributed" || task === "voice") {
    const label = voice?.label ?? "V-REP";
    const tempt = (option: string) =>
      option === "attributed"
        ? attributedTempts(clues)
        : voiceTempts[VOICE_OF[option] ?? "V-REP"](clues);
    return {
      right: voiceDecides[label](clues),
      wrong: (option) => after(tempt(option), (what) => voiceAgainst[label](clues, what)),
    };
  }
  if (task === "kind") {
    const label = kind?.label ?? "K-CHK";
    return {
      right: kindDecides[label](clues),
      wrong: (option) => after(kindTempts[KIND_OF[option] ?? "K-CHK"](clues), kindAgainst[label]),
    };
  }
  const layer = layerOf(draft, clause);
  const verdict = verdictOn(draft, clause, layer);
  const label = verdict?.status ?? "R-NIL";
  const title = verdict?.records[0]?.title.replace(/["“”„«»‘’]/gu, "").trim() || null;
  const backed = { said: clues.said, title, layer };
  return {
    right: backingDecides[label](backed),
    wrong: (option) =>
      `${backingTempts[STATUS_OF[option] ?? "R-NIL"](backed)} ${backingAgainst[label](backed)}`,
  };
}

const VOICE_OF: Record<string, keyof typeof voiceTempts> = {
  reporter: "V-REP",
  dir: "V-DIR",
  ind: "V-IND",
  par: "V-PAR",
  unn: "V-UNN",
};
const KIND_OF: Record<string, keyof typeof kindTempts> = {
  chk: "K-CHK",
  pre: "K-PRE",
  jud: "K-JUD",
  rea: "K-REA",
  not: "K-NOT",
};
const STATUS_OF: Record<string, keyof typeof backingTempts> = {
  ver: "R-VER",
  con: "R-CON",
  err: "R-ERR",
  nil: "R-NIL",
};

/** Most loaded words of one question; more would be a hunt. */
const MOST_TARGETS = 4;

/** The words that questions about loaded words score, in small letters. */
export const scoredWords = (draft: Draft, items: readonly DraftItem[]): string[] =>
  items
    .filter(({ task }) => task === "loaded")
    .flatMap(({ reasons }) => Object.keys(reasons.wrong))
    .flatMap((id) => scoredAt(draft, id) ?? [])
    .map(({ span }) => wordsAt(draft, span).toLowerCase());

const wordsAt = ({ text }: Draft, { start, end }: Span): string => bare(text.slice(start, end));

/**
 * A question about the loaded words of some clauses, with as many plain words beside them, none of them `asked` about
 * elsewhere; null where there are none to set against each other.
 */
export function loadedItem(
  draft: Draft,
  clauses: readonly string[],
  place: Place,
  asked: readonly string[],
): DraftItem | null {
  const taken = new Set(asked);
  const isNew = ({ span }: Scored): boolean => {
    const word = wordsAt(draft, span).toLowerCase();
    if (taken.has(word)) return false;
    taken.add(word);
    return true;
  };
  const all = clauses
    .flatMap((clause) => targetsIn(draft, clause))
    .filter((target) => plainFor(target).length > 0 && isNew(target));
  const decoys = decoysIn(draft, clauses).filter(isNew);
  const count = Math.min(all.length, decoys.length, MOST_TARGETS);
  if (count === 0) return null;
  const targets = all.slice(0, count);
  const missed = targets.map(
    (target) =>
      [
        target.id,
        loadedBecause(wordsAt(draft, target.span), target.label, plainFor(target)),
      ] as const,
  );
  const marked = decoys
    .slice(0, count)
    .map(({ id, span }) => [id, plainBecause(wordsAt(draft, span))] as const);
  return {
    id: `loaded:${clauses[0]}`,
    task: "loaded",
    clauses: [...clauses],
    place,
    reasons: {
      right: loadedDecides(targets.map(({ span }) => wordsAt(draft, span))),
      wrong: Object.fromEntries([...missed, ...marked]),
    },
    edited: false,
  };
}

/** The question as the findings would have it now, or null: they no longer answer it. */
export function writtenAnew(draft: Draft, item: DraftItem): DraftItem | null {
  const { task, clauses, place, id } = item;
  if (task !== "loaded") return choiceItem(draft, task, clauses[0] ?? "", place);
  const others = draft.items.filter((other) => other.id !== id);
  return loadedItem(draft, clauses, place, scoredWords(draft, others));
}
