import type { Attribution } from "../analysis";

/** A speaker's verb that judges, and where another speaker of the same standing got a plain one. */
export type Unequal = { loaded: Attribution; plain: Attribution };

/** Verbs that only say that something was said, in the forms of English news. */
const PLAIN =
  /^(?:sa(?:ys?|id|ying)|tells?|told|telling|according(?: to)?|add(?:s|ed)?|states?|stated|reports?|reported|writes?|wrote)$/u;

/** Leaders are told apart from offices, and both from people in the street, only as far as the text's source type says. */
const standing = ({ speaker }: Attribution): string => {
  if (!speaker || speaker.type === "unnamed") return "";
  return speaker.type === "person" ? "person" : "body";
};

/**
 * Attributions with a judging verb, each with the nearest place where a speaker of the same standing, for whom no verb
 * judges, is given a plain one. `wordsOf` gives the words of a cue, `judges` whether its verb is a loaded one. It looks at nobody's name.
 */
export function unequalVerbs(
  attributions: readonly Attribution[],
  wordsOf: (attribution: Attribution) => string,
  judges: (attribution: Attribution) => boolean,
): Unequal[] {
  const judged = new Set(attributions.filter(judges).map(({ speaker }) => speaker?.name));
  const plain = attributions.filter(
    (each) =>
      standing(each) !== "" &&
      !judged.has(each.speaker?.name) &&
      PLAIN.test(wordsOf(each).toLowerCase()),
  );
  const at = ({ cue }: Attribution) => cue[0]?.start ?? 0;
  return attributions.filter(judges).flatMap((loaded) => {
    const near = plain
      .filter((each) => standing(each) === standing(loaded))
      .toSorted((a, b) => Math.abs(at(a) - at(loaded)) - Math.abs(at(b) - at(loaded)))[0];
    return near ? { loaded, plain: near } : [];
  });
}
