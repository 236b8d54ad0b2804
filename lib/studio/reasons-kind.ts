import type { z } from "zod";
import type { kindSchema } from "../lesson/code";
import type { Clues } from "./clues";

type Kind = z.output<typeof kindSchema>;
type Say = (clues: Clues) => string;

/** Why a clause is of its kind: the reason of the right answer. */
export const kindDecides: Record<Kind, Say> = {
  "K-CHK": ({ said }) => `A record, a count or somebody who was there could settle “${said}”.`,
  "K-PRE": ({ said }) =>
    `“${said}” is about what is to come. The day by which we could know lies ahead.`,
  "K-JUD": ({ said }) => `Two fair people who know all the facts may still differ on “${said}”.`,
  "K-REA": ({ said, because }) =>
    because
      ? `“${said}” is a judgement, and “${because}” brings its reason along.`
      : `“${said}” is a judgement that brings its reason along in the text.`,
  "K-NOT": ({ said }) => `Nothing could settle “${said}”, not even in principle.`,
};

/** Why a fair reader may take a clause for one of another kind. */
export const kindTempts: Record<Kind, Say> = {
  "K-CHK": ({ said, figure, name }) => {
    if (figure) return `“${figure}” is a figure, and figures can often be looked up.`;
    if (name) return `“${name}” is a name that you could look up.`;
    return `“${said}” is said flatly, as if there were no doubt.`;
  },
  "K-PRE": ({ said }) => `What follows from “${said}” may still lie ahead.`,
  "K-JUD": ({ said, loaded }) =>
    loaded
      ? `A word such as “${loaded}” sounds like praise or blame.`
      : `You may like or dislike “${said}”.`,
  "K-REA": ({ said, because }) =>
    because
      ? `“${because}” sounds as if a reason were given.`
      : `You may see a reason behind “${said}”.`,
  "K-NOT": ({ said }) => `You can hardly check “${said}” from where you sit.`,
};

/** What speaks against a wrong answer, in short; `what` names the words, or is “it” where they were just quoted. */
export const kindAgainst: Record<Kind, (what: string) => string> = {
  "K-CHK": (what) => `But a record could show whether ${what} is right.`,
  "K-PRE": (what) => `But ${what} looks ahead, and nobody can know yet.`,
  "K-JUD": (what) => `But ${what} is a view, and fair people may differ.`,
  "K-REA": (what) => `But ${what} is a view, and its reason is written there.`,
  "K-NOT": (what) => `But no record could ever settle ${what}.`,
};
