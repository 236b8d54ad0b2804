/** Words that add a cause, a purpose or a certainty. Collected for this project: what tempts somebody who retells a report. */
export const CLAIM_WORDS: readonly string[] = [
  "because",
  "therefore",
  "due to",
  "caused by",
  "as a result",
  "in order to",
  "so that",
  "on purpose",
  "deliberately",
  "intentionally",
  "clearly",
  "obviously",
  "certainly",
  "definitely",
  "undoubtedly",
  "of course",
  "in fact",
  "proved",
  "proven",
  "always",
  "everybody knows",
  "everyone knows",
];

/** Words that carry no statement of their own: they may come and go. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the this that these those and or but if then than as at by for from in into of off on onto out over to up " +
    "with within between among after before during since until while though although through under about against " +
    "is are was were be been being am has have had having do does did will would shall should can could may might must " +
    "he she it they we i you him her them us me his hers its their our my your who whom whose which what when where why how " +
    "there here also both each every all any some many most more other another such own same so too very just only even " +
    "not no nor never one s t"
  ).split(" "),
);
