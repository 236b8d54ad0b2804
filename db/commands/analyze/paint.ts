import type { Layer } from "../../../lib/analysis/analysis";

/** Puts words into the colour of a layer, or leaves them as they are. */
export type Paint = (layer: Layer | "faint" | "strong", words: string) => string;

const CODES = { voice: 34, kind: 35, backing: 36, wording: 33, faint: 2, strong: 1 };

/** Colours for a terminal that shows them: not in a file or a pipe, and not where NO_COLOR is set (no-color.org). */
export function paintFor(isTerminal: boolean, noColour: string | undefined): Paint {
  if (!isTerminal || noColour) return (_, words) => words;
  return (layer, words) => `\u001b[${CODES[layer]}m${words}\u001b[0m`;
}
