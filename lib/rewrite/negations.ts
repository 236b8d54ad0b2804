/** Words that turn a statement round. Closed class of English grammar; forms with n’t are known by their ending. */
export const NEGATIONS: readonly string[] = [
  "no",
  "not",
  "never",
  "none",
  "nobody",
  "no one",
  "nothing",
  "nowhere",
  "neither",
  "nor",
  "without",
  "cannot",
];
