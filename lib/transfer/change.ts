import { type Band, jackknife, wider } from "../stats/band";
import { type Counts, criterion, dPrime, pooled } from "../stats/detection";
import { CLASS_FROM, classSensitivity, deltaBands, isBlind } from "../stats/sensitivity";
import type { Check, Round } from "./round";
import { pairsOf, type Sitting } from "./sitting";

/** A class in one round: counts added up, how well they tell apart and which way they lean. */
type InRound = { counts: Counts; dPrime: Band; criterion: Band };

/** How a class changed from one round to another, or how many pupils are there and needed before anything is said. */
export type Change =
  | { state: "early"; have: number; need: number }
  | { state: "known"; pupils: number; from: InRound; to: InRound; dPrime: Band; criterion: Band };

/** Two rounds compared. `orders`: how many of those compared took A first, and how many B. */
export type Comparison = {
  from: Round;
  to: Round;
  orders: { aFirst: number; bFirst: number };
  change: Change;
};

/** The comparisons a check allows, of everybody's sittings: the second round and the third, each with the first. */
export const comparisonsOf = (sittings: readonly Sitting[], check: Check): Comparison[] =>
  (["after", "later"] as const).map((to) => {
    const pairs = pairsOf(sittings, check, ["before", to]);
    return {
      from: "before",
      to,
      orders: {
        aFirst: pairs.filter(({ from }) => from.form === "A").length,
        bFirst: pairs.filter(({ from }) => from.form === "B").length,
      },
      change: changeOf(pairs),
    };
  });

/**
 * How pooled d′ and c of the same pupils changed, with 80 % bands by the jackknife: pupils are the unit, and the
 * answers of both rounds leave together, so that how able a pupil is cancels out. From 15 pairs on.
 */
export function changeOf(
  pairs: readonly { from: Pick<Sitting, "counts">; to: Pick<Sitting, "counts"> }[],
): Change {
  const early = { state: "early", have: pairs.length, need: CLASS_FROM } as const;
  if (pairs.length < CLASS_FROM) return early;
  const [from, to] = [inRound(pairs.map(({ from }) => from.counts)), inRound(toOf(pairs))];
  if (!from || !to) return early;
  return {
    state: "known",
    pupils: pairs.length,
    from,
    to,
    dPrime: bandOf(pairs, "dPrime"),
    criterion: bandOf(pairs, "criterion"),
  };
}

const toOf = (pairs: readonly { to: Pick<Sitting, "counts"> }[]) =>
  pairs.map(({ to }) => to.counts);

function inRound(counts: readonly Counts[]): InRound | null {
  const found = classSensitivity(counts);
  if (found.state === "early") return null;
  return { counts: pooled(counts), dPrime: found.dPrime, criterion: found.criterion };
}

const FIGURES = { dPrime, criterion };

/** Where pupils don't differ in a half at all, a band is no narrower than chance alone makes it, as for one round. */
function bandOf(
  pairs: readonly { from: Pick<Sitting, "counts">; to: Pick<Sitting, "counts"> }[],
  name: keyof typeof FIGURES,
): Band {
  const figure = FIGURES[name];
  const sides = (kept: typeof pairs) =>
    [kept.map(({ from }) => from.counts), kept.map(({ to }) => to.counts)] as const;
  const found = jackknife(pairs, (kept) => {
    const [before, after] = sides(kept);
    return figure(pooled(after)) - figure(pooled(before));
  });
  const [before, after] = sides(pairs);
  if (!isBlind(before) && !isBlind(after)) return found;
  const [one, other] = [deltaBands(pooled(before))[name], deltaBands(pooled(after))[name]];
  const half = Math.hypot(one.high - one.value, other.high - other.value);
  return wider(found, { value: found.value, low: found.value - half, high: found.value + half });
}
