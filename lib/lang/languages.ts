/** A language the interface speaks: its code (BCP 47), its name as its own speakers write it, and the way it runs. */
export type Language = { code: string; name: string; dir: "ltr" | "rtl" };

/** The language everything is written in first; whatever a translation lacks is shown in it. */
export const ORIGINAL: Language = { code: "en", name: "English", dir: "ltr" };

/** Made from English while the app runs, to see whether every page stands being longer and running from right to left. */
export const PSEUDO: Language = { code: "qps-plocm", name: "Pseudo", dir: "rtl" };

/** Every language of the interface a reader can choose, the original first. */
export const LANGUAGES: readonly Language[] = [
  ORIGINAL,
  { code: "es", name: "Español", dir: "ltr" },
];

/** The languages on offer; with `pseudo`, the made-up one as well. */
export const languagesWith = (pseudo: boolean): readonly Language[] =>
  pseudo ? [...LANGUAGES, PSEUDO] : LANGUAGES;

/** The language with exactly this code, whatever its case. */
export const languageNamed = (
  code: string | null | undefined,
  among: readonly Language[],
): Language | undefined => among.find((language) => language.code === code?.toLowerCase());
