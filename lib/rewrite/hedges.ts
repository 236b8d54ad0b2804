/**
 * Words that lower certainty, in groups that may stand in for each other. Collected for this project from the label
 * D-HED of the glossary and from the list of approximators that style guides give for figures.
 */
export const HEDGES: readonly (readonly string[])[] = [
  [
    "may",
    "might",
    "could",
    "perhaps",
    "possibly",
    "probably",
    "likely",
    "suspected",
    "believed to",
    "thought to",
  ],
  [
    "allegedly",
    "alleged",
    "reportedly",
    "reported to",
    "purportedly",
    "purported",
    "supposedly",
    "said to be",
    "said to have",
    "is said to",
    "are said to",
    "was said to",
    "were said to",
    "been said to",
    "unconfirmed",
    "appear",
    "appears",
    "appeared",
    "seem",
    "seems",
    "seemed",
    "apparently",
    "seemingly",
  ],
  ["at least", "more than", "no fewer than", "upwards of"],
  ["at most", "up to", "no more than", "fewer than", "less than"],
  ["about", "around", "some", "nearly", "almost", "roughly", "approximately", "an estimated"],
  ["many", "several", "most", "partly", "often", "sometimes", "usually", "mainly"],
];

/** Hedges only in front of a figure; elsewhere they are prepositions or say which. */
export const BEFORE_FIGURES: ReadonlySet<string> = new Set(["about", "around", "some"]);
