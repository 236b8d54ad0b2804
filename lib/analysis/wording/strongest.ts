import { slice } from "../../text/span";
import type { Analysis, Finding } from "../analysis";

type Wording = Extract<Finding, { layer: "wording" }>;

/** How far a word of this sort moves a reader, from 0 to 1, by the founders' judgement; hedges and hidden actors are no loaded words. */
const STRENGTH: Record<Wording["label"], number> = {
  "W-EMO": 1,
  "W-LAB": 1,
  "W-EUP": 1,
  "W-VRB": 0.9,
  "W-INT": 0.9,
  "W-PRE": 0.9,
  "D-DIS": 0.9,
  "D-HED": 0,
  "W-ACT": 0,
};

/** The `most` strongest loaded and distancing words of a text, each word once: by confidence times strength of its label. */
export function strongestWording({ text, findings }: Analysis, most: number): Wording[] {
  const words = findings.filter((each): each is Wording => each.layer === "wording");
  const weight = ({ confidence, label }: Wording) => confidence * STRENGTH[label];
  const seen = new Set<string>();
  return words
    .toSorted((a, b) => weight(b) - weight(a))
    .filter((each) => {
      const word = slice(text, each.span).toLowerCase();
      if (weight(each) === 0 || seen.has(word)) return false;
      seen.add(word);
      return true;
    })
    .slice(0, most);
}
