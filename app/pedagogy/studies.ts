/** A study or standard a choice rests on: who, when, what it is called here, and an address somebody has checked. */
export type Study = { who: string; year: number | null; href: string | null };

/** Every source of the page, by the name its finding has in the messages. Only those whose finding was read. */
export const STUDIES = {
  pew: { who: "Pew Research Center", year: 2018, href: null },
  standard: { who: "Common Core State Standards, RH.6-8.8", year: null, href: null },
  swart: { who: "Swart et al.", year: 2019, href: null },
  barbieri: { who: "Barbieri et al.", year: 2023, href: null },
  bisra: { who: "Bisra et al.", year: 2018, href: null },
  kleij: {
    who: "Van der Kleij et al.",
    year: 2015,
    href: "https://doi.org/10.3102/0034654314564881",
  },
  butler: { who: "Butler et al.", year: 2013, href: null },
  galian: {
    who: "Modirrousta-Galian, Higham",
    year: 2023,
    href: "https://eprints.soton.ac.uk/475360",
  },
  leder: {
    who: "Leder et al.",
    year: 2024,
    href: "https://fis.uni-bamberg.de/handle/uniba/97934",
  },
  pfander: {
    who: "Pfänder, Altay",
    year: 2025,
    href: "https://doi.org/10.1038/s41562-024-02086-1",
  },
  hoes: { who: "Hoes et al.", year: 2024, href: null },
  guay: {
    who: "Guay et al.",
    year: 2023,
    href: "https://doi.org/10.1038/s41562-023-01667-w",
  },
  oxford: {
    who: "University of Oxford, publication 2010234",
    year: null,
    href: "https://www.psy.ox.ac.uk/publications/2010234",
  },
  wang: { who: "Wang, Tahir", year: 2020, href: null },
  latimier: {
    who: "Latimier et al.",
    year: 2021,
    href: "https://doi.org/10.1007/s10648-020-09572-8",
  },
  pan: { who: "Pan, Rickard", year: 2018, href: null },
  roozenbeek: {
    who: "Roozenbeek et al.",
    year: 2022,
    href: "https://doi.org/10.1098/rsos.211719",
  },
  medwin: { who: "Gardner-Medwin", year: null, href: "https://www.physoc.org/?p=56141" },
  bmc: {
    who: "BMC Medical Education",
    year: 2019,
    href: "https://doi.org/10.1186/s12909-019-1610-2",
  },
  lyons: { who: "Lyons et al.", year: 2021, href: null },
  badges: { who: "Preprint on badges in inductive learning (OSF 6j7fr)", year: null, href: null },
  polnear: { who: "PolNeAR corpus", year: 2018, href: null },
  babe: { who: "BABE corpus", year: 2021, href: "https://arxiv.org/abs/2112.07421" },
  vallone: { who: "Vallone et al.", year: 1985, href: null },
} as const satisfies Record<string, Study>;

type Named = keyof typeof STUDIES;

/** The choices the page explains, in its order, each with the studies it rests on. */
export const CHOICES = [
  ["questions", ["pew", "standard"]],
  ["reading", ["swart"]],
  ["worked", ["barbieri", "bisra"]],
  ["reasons", ["kleij", "butler"]],
  ["halves", ["galian", "leder", "pfander", "hoes", "guay"]],
  ["quiz", ["oxford", "wang"]],
  ["spaced", ["latimier"]],
  ["unseen", ["pan", "roozenbeek"]],
  ["sure", ["medwin", "bmc", "lyons"]],
  ["badges", ["badges", "wang"]],
  ["wording", ["polnear", "babe"]],
  ["war", ["vallone"]],
] as const satisfies readonly (readonly [string, readonly Named[]])[];

/** What is not known, in the order it is told. */
export const LIMITS = ["keys", "effect", "war", "sensitivity", "few", "forms", "tension"] as const;
