import type { Token } from "../tokens";
import { CUE_FORMS, CUE_LEMMAS, isParticle, PASSIVE } from "./cue-verbs";
import type { Range } from "./noun-phrase";

/** Words that attribute: where they stand in their sentence, and by what they were known. */
export type Cue = Range & { name: "verb" | "according-to" | "passive" };

const HELPS = new Set(["AUX", "ADV", "PART"]);
const BE = new Set(["be", "is", "are", "was", "were", "been", "being"]);

/** The cue whose verb stands at a place, with its helping words. */
export function cueAt(tokens: readonly Token[], at: number): Cue | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.lower === "according" && tokens[at + 1]?.lower === "to")
    return { from: at, to: at + 2, name: "according-to" };
  if (token.pos !== "VERB" || !(CUE_FORMS.has(token.lower) || CUE_LEMMAS.has(token.lemma)))
    return undefined;
  // “so-called”, “self-declared”
  if (tokens[at - 1]?.text === "-" || tokens[at + 1]?.text === "-") return undefined;
  if (tokens[at - 1]?.lower === "to") return undefined;
  let from = at;
  while (from > 0 && HELPS.has(tokens[from - 1]?.pos ?? "")) from -= 1;
  // “, saying” and “is saying” attribute; “anyone wanting to know” seldom does.
  const helped = tokens.slice(from, at).some(({ pos }) => pos === "AUX");
  if (token.lower.endsWith("ing") && !helped && tokens[from - 1]?.text !== ",") return undefined;
  const passive = BE.has(tokens[at - 1]?.lemma ?? "") && !token.lower.endsWith("ing");
  if (passive && !PASSIVE.has(token.lower)) return undefined;
  const to = isParticle(token.lemma, tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1;
  return { from, to, name: passive ? "passive" : "verb" };
}
