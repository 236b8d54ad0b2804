import type { Item } from "../../items/index";
import type { AuthoredClause } from "../authored-passage";
import type { Draft } from "../compile";
import { clausesOf, halvesOfExit, type LessonRule, type Rule, TWO_WAY } from "./rule";

/** A two-way exit quiz asks equally often for each answer, so that always giving one earns exactly half. */
export const equalHalves: LessonRule = (draft, report) => {
  for (const pair of TWO_WAY) {
    const { signals, noises } = halvesOfExit(draft, pair);
    if (signals.length === noises.length) continue;
    report(
      null,
      "equal halves",
      `The exit quiz has ${signals.length} questions with the answer “${pair[0]}” and ${noises.length} with “${pair[1]}”.`,
      "Add or take out questions until both numbers are the same.",
    );
  }
};

/** Most of a two-way exit quiz that may have one answer, as a share. */
const MOST_OF_ONE = 0.6;

/** What holds of a lesson that was corrected on its way: halves from 40 to 60 per cent. A right key comes before an exact half. */
export const nearHalves: LessonRule = (draft, report) => {
  for (const pair of TWO_WAY) {
    const { signals, noises } = halvesOfExit(draft, pair);
    const most = Math.max(signals.length, noises.length);
    if (most <= MOST_OF_ONE * (signals.length + noises.length)) continue;
    report(
      null,
      "near halves",
      `The exit quiz would have ${signals.length} questions with the answer “${pair[0]}” and ${noises.length} with “${pair[1]}”: neither may have more than 6 in 10.`,
      "Accept both answers, or leave the question open.",
    );
  }
};

/** The one party a clause names as speaker or doer, or null when it names none, or both. */
function onlyParty({ source, doer }: AuthoredClause, parties: readonly string[]): string | null {
  const named = new Set<string>();
  if (source?.party && parties.includes(source.party)) named.add(source.party);
  if (doer === "both") return null;
  if (doer && parties.includes(doer)) named.add(doer);
  const [only, other] = named;
  return only !== undefined && other === undefined ? only : null;
}

/** How often each side stands alone as speaker or doer in some questions about a passage with two sides. */
function sidesIn(draft: Draft, items: readonly Item[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const parties = draft.passages.get(item.passage)?.authored.parties ?? [];
    for (const party of parties) counts.set(party, counts.get(party) ?? 0);
    for (const clause of clausesOf(draft, item)) {
      const only = onlyParty(clause, parties);
      if (only) counts.set(only, (counts.get(only) ?? 0) + 1);
    }
  }
  return counts;
}

/** In each half of a two-way exit quiz the two sides of a conflict are named alone equally often, or nearly. */
export const mirroredSides: Rule = (draft, report) => {
  for (const pair of TWO_WAY) {
    const { signals, noises } = halvesOfExit(draft, pair);
    for (const [answer, half] of [
      [pair[0], signals],
      [pair[1], noises],
    ] as const) {
      const sides = [...sidesIn(draft, half)];
      const counts = sides.map(([, count]) => count);
      if (Math.max(...counts, 0) - Math.min(...counts, Number.POSITIVE_INFINITY) <= 1) continue;
      report(
        null,
        "mirrored sides",
        `Among the exit questions with the answer “${answer}”, ${sides.map(([side, count]) => `${side} stands alone ${count} times`).join(" and ")}.`,
        "Exchange a question for one about the other side: the numbers may differ by 1 at most.",
      );
    }
  }
};

const LEAST = 0.4;

/** Who says a thing must not give away what backs it: both answers come in both voices. */
export const crossedVoices: Rule = (draft, report) => {
  const { signals: notBacked, noises: backed } = halvesOfExit(draft, TWO_WAY[1]);
  const attributed = (item: Item) => clausesOf(draft, item).every(({ voice }) => voice !== "V-REP");
  const check = (half: Item[], answer: string, voice: string, fits: (item: Item) => boolean) => {
    const count = half.filter(fits).length;
    if (count >= LEAST * half.length) return;
    report(
      null,
      "crossed voices",
      `Of the ${half.length} exit questions with the answer “${answer}” only ${count} are ${voice}: pupils could guess the answer from the voice.`,
      `Choose clauses so that at least 4 in 10 are ${voice}.`,
    );
  };
  check(backed, "backed", "attributed", attributed);
  check(notBacked, "notbacked", "in the reporter's voice", (item) => !attributed(item));
};
