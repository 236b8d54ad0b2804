import type { Finding } from "../analysis/analysis";

type Label = Extract<Finding, { layer: "wording" }>["label"];

const DOES: Record<Label, string> = {
  "W-EMO": "adds a feeling or a verdict to the fact",
  "W-LAB": "is a name that only one side would use",
  "W-EUP": "makes the harm sound smaller than it is",
  "W-INT": "adds size, and nothing says compared with what",
  "W-VRB": "hints whether to believe the speaker",
  "W-ACT": "hides who did it",
  "W-PRE": "slips in something that nobody has shown",
  "D-HED": "takes certainty away",
  "D-DIS": "keeps the outlet away from the word",
};

/** Why a word is loaded, and what could stand there instead. */
export function loadedBecause(word: string, label: Label, plain: readonly string[]): string {
  const [first] = plain;
  const instead = label === "W-INT" && first === "leave it out" ? "Leave it out" : `Try “${first}”`;
  return `“${word}” ${DOES[label]}.${first === undefined ? "" : ` ${instead}: no fact is lost.`}`;
}

/** Why a word that may look loaded is to be left alone. */
export const plainBecause = (word: string): string =>
  `“${word}” may stand out, but it only tells: without it a fact would be lost.`;

/** The reason of a whole question about loaded words. */
export function loadedDecides(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.at(-1) ?? "";
  if (quoted.length < 2) return `${last} says more than the facts need.`;
  return `${quoted.slice(0, -1).join(", ")} and ${last} say more than the facts need.`;
}
