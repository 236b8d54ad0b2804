import { acceptedIn } from "./accepted";
import { answerOf } from "./answer";
import type { Draft, DraftItem } from "./draft";
import { scoredAt } from "./loaded-words";
import { askableClauses } from "./ready";
import { onlySide } from "./sides";

/** The two answers to “who says it?”. */
export const HALVES = ["attributed", "reporter"] as const;
export type Half = (typeof HALVES)[number];

/** What a lesson lacks, and what could fill it. */
export type Missing = {
  need: "worked" | "practice" | "exit" | "half" | "side";
  /** The answer that is asked for too rarely in the quiz. */
  half: Half | null;
  /** The side that stands alone too rarely in that half. */
  side: string | null;
  /** How many questions are missing. */
  count: number;
  /** Clauses with an accepted finding that nobody is asked about yet, in the order of the text. */
  ready: string[];
  /** The same with an open finding: they fit once it is accepted. */
  open: string[];
};

/** How even a draft's questions are, and what it lacks for a lesson. */
export type Balance = {
  /** Questions of the quiz about who says it, by answer. */
  halves: Record<Half, number>;
  /** How often each side of a conflict stands alone in the quiz, by answer. */
  sides: ({ side: string } & Record<Half, number>)[];
  /** How many questions turn on each label. */
  labels: Record<string, number>;
  places: Record<DraftItem["place"], number>;
  missing: Missing[];
};

/** Most of the quiz's questions about who says it that may have one answer, as a share. */
export const MOST_OF_ONE_HALF = 0.6;

const halfOf = (draft: Draft, clause: string): Half | undefined =>
  HALVES.find((half) => answerOf(draft, "attributed", clause)?.option === half);

/** Counts what a draft asks, and says what is missing and which clauses could fill it. */
export function balanceOf(draft: Draft): Balance {
  const quiz = draft.items.flatMap(({ task, place, clauses }) =>
    task === "attributed" && place === "exit" ? clauses.slice(0, 1) : [],
  );
  const inHalf = (half: Half) => quiz.filter((clause) => halfOf(draft, clause) === half);
  const halves = { attributed: inHalf("attributed").length, reporter: inHalf("reporter").length };
  const sides = draft.parties.map((side) => {
    const alone = (half: Half) =>
      inHalf(half).filter((clause) => onlySide(draft, clause) === side).length;
    return { side, attributed: alone("attributed"), reporter: alone("reporter") };
  });
  const at = (place: DraftItem["place"]) =>
    draft.items.filter((item) => item.place === place).length;
  const places = { worked: at("worked"), practice: at("practice"), exit: at("exit") };
  return {
    halves,
    sides,
    labels: labelsOf(draft),
    places,
    missing: missingIn(draft, { halves, sides, places }),
  };
}

function labelsOf(draft: Draft): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { task, clauses, reasons } of draft.items) {
    const rules =
      task === "loaded"
        ? Object.keys(reasons.wrong)
            .filter((id) => scoredAt(draft, id)?.loaded)
            .flatMap((id) => draft.findings.find((each) => each.id === id)?.label ?? [])
        : clauses.slice(0, 1).flatMap((clause) => answerOf(draft, task, clause)?.rule ?? []);
    for (const rule of new Set(rules)) counts[rule] = (counts[rule] ?? 0) + 1;
  }
  return counts;
}

function missingIn(draft: Draft, { halves, sides, places }: Omit<Balance, "labels" | "missing">) {
  const asked = new Set(draft.items.flatMap(({ clauses }) => clauses));
  const free = askableClauses(draft).filter((clause) => !asked.has(clause));
  const fill = (fits: (half: Half, clause: string) => boolean): Pick<Missing, "ready" | "open"> => {
    const ready = free.filter((clause) => {
      const half = halfOf(draft, clause);
      return half !== undefined && fits(half, clause);
    });
    const open = free.filter(
      (clause) =>
        acceptedIn(draft, clause).voice === null &&
        draft.findings.some(
          (each) =>
            each.layer === "voice" &&
            each.clause === clause &&
            each.decision === "open" &&
            fits(each.label === "V-REP" ? "reporter" : "attributed", clause),
        ),
    );
    return { ready, open };
  };
  const found: Missing[] = [];
  for (const need of ["worked", "practice", "exit"] as const)
    if (places[need] === 0)
      found.push({ need, half: null, side: null, count: 1, ...fill(() => true) });
  for (const [half, other] of [HALVES, HALVES.toReversed()] as [Half, Half][]) {
    const count = halves[other] - halves[half];
    if (count > 0)
      found.push({ need: "half", half, side: null, count, ...fill((its) => its === half) });
    const [most] = sides.toSorted((a, b) => b[half] - a[half]);
    for (const { side, ...counts } of sides) {
      const lack = (most?.[half] ?? 0) - 1 - counts[half];
      const fits = (its: Half, clause: string) => its === half && onlySide(draft, clause) === side;
      if (lack > 0) found.push({ need: "side", half, side, count: lack, ...fill(fits) });
    }
  }
  return found;
}
