import type { Half } from "../items/kind";
import type { Bars } from "./bars";

/** From here on a half counts as met. */
const MOST = 0.8;
/** Halves closer than this many answers are called even: a single answer must not make a tendency. */
const APART = 2;

const share = ({ right, of }: Half) => (of === 0 ? 0 : right / of);

/** What the two bars say together. It names no pass and no fail: only which half to look at next. */
export function leaningOf({ signals, noises }: Bars): "both" | "even" | "signals" | "noises" {
  const [caught, trusted] = [share(signals), share(noises)];
  if (caught >= MOST && trusted >= MOST) return "both";
  const apart = Math.round(Math.abs(caught - trusted) * Math.min(signals.of, noises.of));
  if (apart < APART) return "even";
  return caught > trusted ? "signals" : "noises";
}
