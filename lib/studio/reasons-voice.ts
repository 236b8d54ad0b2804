import type { z } from "zod";
import type { voiceSchema } from "../lesson/code";
import type { Clues } from "./clues";

type Voice = z.output<typeof voiceSchema>;
type Say = (clues: Clues) => string;

/** In fewer words than this nothing is stated that could be said to be passed on. */
const STATEMENT = 5;
const states = (said: string): boolean => said.split(/\s+/u).length >= STATEMENT;

/** Whoever speaks, as it stands in the middle of a sentence. */
const who = ({ speaker }: Clues): string =>
  speaker?.replace(/^(?:An?|The|One)(?=\s)/u, (first) => first.toLowerCase()) ?? "somebody";

/** Why a clause has its voice: the reason of the right answer. */
export const voiceDecides: Record<Voice, Say> = {
  "V-REP": ({ said }) =>
    `“${said}” has no source and no reporting word: the outlet says it itself.`,
  "V-DIR": ({ said, by, ...rest }) =>
    by
      ? `“${said}” stands in quotation marks, and “${by}” tells whose words they are.`
      : `“${said}” stands in quotation marks: the words are those of ${who({ said, by, ...rest })}.`,
  "V-IND": ({ said, by, ...rest }) =>
    by
      ? `“${by}” gives the source and the reporting word: ${states(said) ? `“${said}”` : "what is said"} is passed on in the outlet’s own words.`
      : `“${said}” goes on with what ${who({ said, by, ...rest })} is reported as saying, in the outlet’s own words.`,
  "V-PAR": ({ said, by }) =>
    by
      ? `Only some words stand in quotation marks, such as “${said}”. “${by}” passes them on among the outlet’s own words.`
      : `Only some words stand in quotation marks, such as “${said}”. The others are the outlet’s own.`,
  "V-UNN": ({ said, by }) =>
    by
      ? `“${by}” passes “${said}” on, but nobody has a name here whom you could telephone.`
      : `“${said}” is passed on, but nobody has a name here whom you could telephone.`,
};

/** Why a fair reader may take a clause for one with another voice. */
export const voiceTempts: Record<Voice, Say> = {
  "V-REP": ({ said, figure, loaded, kind }) => {
    if (figure)
      return `A figure such as “${figure}” looks as if the outlet had counted for itself.`;
    if (loaded) return `A strong word such as “${loaded}” can sound like the outlet’s own verdict.`;
    if (kind === "K-JUD" || kind === "K-REA")
      return `“${said}” is a view, and outlets have views of their own.`;
    if (kind === "K-PRE") return `“${said}” looks ahead, as outlets often do themselves.`;
    return `“${said}” reads like something that the outlet knows.`;
  },
  "V-DIR": ({ said, quoted }) =>
    quoted
      ? `The marks around “${quoted}” catch the eye first.`
      : `“${said}” can sound like somebody’s very words.`,
  "V-IND": ({ said, by, name }) => {
    if (by) return `“${by}” passes something on.`;
    if (name) return `“${name}” is named here and could be a source.`;
    return `“${said}” is something that the outlet may have been told.`;
  },
  "V-PAR": ({ said, quoted }) =>
    quoted
      ? `The marks around “${quoted}” can make it look partly quoted.`
      : `A phrase such as “${said}” can feel quoted.`,
  "V-UNN": ({ said, by, speaker }) =>
    by || speaker
      ? `The source may be new to you, so “${said}” can feel like nobody’s words.`
      : `Nobody’s name stands beside “${said}”.`,
};

/** Why a fair reader may take the outlet's own statement for one that is passed on. */
export function attributedTempts({ said, name, figure, loaded, kind }: Clues): string {
  if (name) return `“${name}” is named here and could be a source.`;
  if (figure) return `Somebody must have counted before “${figure}” was written.`;
  if (loaded) return `“${loaded}” sounds like somebody’s opinion.`;
  if (kind === "K-JUD" || kind === "K-REA") return `“${said}” sounds like somebody’s opinion.`;
  return `Somebody must have told the outlet about “${said}”.`;
}

/** What speaks against a wrong answer, in short; `what` names the words, or is “it” where they were just quoted. */
export const voiceAgainst: Record<Voice, (clues: Clues, what: string) => string> = {
  "V-REP": (_clues, what) => `But nobody is reported as saying ${what}.`,
  "V-DIR": ({ by }, what) =>
    by
      ? `But ${what} stands inside the marks, and “${by}” gives the speaker.`
      : `But ${what} stands inside the marks, and the speaker was named before.`,
  "V-IND": ({ by }, what) =>
    by
      ? `But “${by}” gives ${what} a source, in the outlet’s own words.`
      : `But ${what} still belongs to the speaker before, in the outlet’s own words.`,
  "V-PAR": ({ by }, what) =>
    by
      ? `But “${by}” gives ${what} a source, and only some words stand in marks.`
      : `But ${what} has a source, and only some words stand in marks.`,
  "V-UNN": ({ by }, what) =>
    by
      ? `But “${by}” passes ${what} on, without a name.`
      : `But ${what} is passed on, without a name.`,
};
