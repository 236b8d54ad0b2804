import type { Phase, Place } from "./live";

/** The positions of the items whose answer was shown. */
type Shown = readonly number[];

const at = (position: number, shown: Shown): Place => {
  const phase: Phase = shown.includes(position) ? "reveal" : "ask";
  return { position, phase };
};

/** One step on: first the answer, then the next item. Null after the last answer. An item that was shown is never asked again. */
export function onward({ position, phase }: Place, items: number, shown: Shown): Place | null {
  if (phase === "ask") return { position, phase: "reveal" };
  return position + 1 < items ? at(position + 1, shown) : null;
}

/** The next item without showing this one's answer. Null at the last. */
export const skipped = ({ position }: Place, items: number, shown: Shown): Place | null =>
  position + 1 < items ? at(position + 1, shown) : null;

/** The item before, as it was left. Null at the first. */
export const backward = ({ position }: Place, shown: Shown): Place | null =>
  position > 0 ? at(position - 1, shown) : null;
