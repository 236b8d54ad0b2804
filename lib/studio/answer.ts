import type { z } from "zod";
import type { codeSchema } from "../lesson/code";
import { acceptedIn } from "./accepted";
import { layerOf, verdictOn } from "./backing";
import type { Draft, Task } from "./draft";

/** A question with options to choose from; loaded words are marked in the text instead. */
export type Choice = Exclude<Task, "loaded">;

const VOICES = {
  "V-REP": "reporter",
  "V-DIR": "dir",
  "V-IND": "ind",
  "V-PAR": "par",
  "V-UNN": "unn",
} as const;

/** The options of each question, always all of them, so that none gives the answer away. */
export const OPTIONS: Record<Choice, readonly { id: string; text: string }[]> = {
  attributed: [
    { id: "attributed", text: "Somebody else says it (attributed)" },
    { id: "reporter", text: "The outlet says it itself (reporter’s voice)" },
  ],
  voice: [
    { id: "reporter", text: "The outlet says it itself (reporter’s voice)" },
    { id: "dir", text: "Direct quote: all the words are quoted" },
    { id: "ind", text: "Reported: a source, in the outlet’s words" },
    { id: "par", text: "Partial quote: only some words are quoted" },
    { id: "unn", text: "Unnamed or hearsay: nobody you could telephone" },
  ],
  kind: [
    { id: "chk", text: "Checkable: a record could settle it" },
    { id: "pre", text: "Prediction or intention: about what is to come" },
    { id: "jud", text: "Judgement: fair people may differ" },
    { id: "rea", text: "Reasoned judgement: its reason is in the text" },
    { id: "not", text: "Not checkable: nothing could settle it" },
  ],
  backing: [
    { id: "ver", text: "Backed by an independent record" },
    { id: "con", text: "Contested: two accounts cannot both be right" },
    { id: "err", text: "An independent record disagrees" },
    { id: "nil", text: "Not yet verified: nothing independent settles it" },
  ],
};

/** The right answer to a question: its option, and the label whose test decides. */
export type Answer = { option: string; rule: z.output<typeof codeSchema> };

/** The answer that follows from what the teacher accepted and from the records, or null: there is none yet. */
export function answerOf(draft: Draft, task: Choice, clause: string): Answer | null {
  const { voice, kind } = acceptedIn(draft, clause);
  switch (task) {
    case "attributed": {
      if (!voice) return null;
      return { option: voice.label === "V-REP" ? "reporter" : "attributed", rule: voice.label };
    }
    case "voice":
      return voice && { option: VOICES[voice.label], rule: voice.label };
    case "kind":
      return kind && { option: shortOf(kind.label), rule: kind.label };
    case "backing": {
      const verdict = verdictOn(draft, clause, layerOf(draft, clause));
      return verdict && { option: shortOf(verdict.status), rule: verdict.status };
    }
  }
}

const shortOf = (label: string): string => label.slice(2).toLowerCase();
