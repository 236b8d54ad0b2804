import type { Attribution, Speaker } from "../analysis";

type Voice = Attribution["voice"];
/** From this share of words between marks on, all of a claim counts as quoted: an “and” between two quotes does not matter. */
const WHOLE = 0.9;

/** The voice of what somebody says: `quoted` is the share of its words between marks, `findable` whether readers could find who says it. */
export const voiceOf = (quoted: number, findable: boolean): Voice => {
  if (!findable) return "V-UNN";
  if (quoted >= WHOLE) return "V-DIR";
  return quoted > 0 ? "V-PAR" : "V-IND";
};

const named = (words: string): string => `“${words}”`;

/** One sentence that names what was seen. `cue` are the attributing words, empty when there are none. */
export function whyOf(
  voice: Voice,
  speaker: Speaker | null,
  cue: string,
  isCarried: boolean,
): string {
  const beside =
    cue === "" ? "No reporting word stands beside it" : `${named(cue)} stands beside it`;
  if (voice === "V-UNN") {
    if (speaker) return `${beside}, and ${named(speaker.name)} is nobody whom readers could find.`;
    return cue === ""
      ? "It stands in quotation marks, and nobody is named."
      : `${named(cue)} passes it on, and nobody is named.`;
  }
  const who = speaker?.name ?? "somebody";
  const from = isCarried ? `${who}, who is named before` : who;
  if (voice === "V-DIR")
    return `All its words stand in quotation marks; ${lower(beside, cue)}, and the speaker is ${from}.`;
  if (voice === "V-PAR")
    return `Only some of its words stand in quotation marks; ${lower(beside, cue)}, and the speaker is ${from}.`;
  return `No quotation marks; ${lower(beside, cue)}, and the source is ${from}.`;
}

const lower = (beside: string, cue: string): string =>
  cue === "" ? `n${beside.slice(1)}` : beside;
