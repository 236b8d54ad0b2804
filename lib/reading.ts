/** How large letters are, in percent of the browser's own size. */
export const SIZES = ["100", "125", "150", "200"] as const;
/** How far apart lines, words and letters stand. Wide is what WCAG 1.4.12 asks every page to bear. */
export const SPACINGS = ["normal", "wide"] as const;
/** The colours of the pages; `system` follows the device. */
export const THEMES = ["system", "light", "dark", "contrast"] as const;

/** How somebody wants pages to look. Says nothing about who they are. */
export type Looks = {
  size: (typeof SIZES)[number];
  spacing: (typeof SPACINGS)[number];
  theme: (typeof THEMES)[number];
};

/** What each choice can be, in the order it is offered. */
export const CHOICES = { size: SIZES, spacing: SPACINGS, theme: THEMES } as const;

const PARTS = ["size", "spacing", "theme"] as const;

/** The cookie the choices are kept in, for a year. Scripts may read it: it is no secret. */
export const LOOKS_COOKIE = "looks";
/** How long choices are kept, in seconds. */
export const LOOKS_SECONDS = 365 * 24 * 60 * 60;

function one<T extends string>(offered: readonly [T, ...T[]], asked: unknown): T {
  return offered.find((each) => each === asked) ?? offered[0];
}

/** Choices as they were sent, each that is not offered replaced by what pages look like by themselves. */
export const looksOf = (asked: { [K in keyof Looks]?: unknown }): Looks => ({
  size: one(SIZES, asked.size),
  spacing: one(SPACINGS, asked.spacing),
  theme: one(THEMES, asked.theme),
});

/** Choices as one cookie value. */
export const looksText = (looks: Looks): string => PARTS.map((part) => looks[part]).join(".");

/** The choices in a cookie value; the pages' own looks for none, or for one that was tampered with. */
export function looksIn(value: string | undefined): Looks {
  const [size, spacing, theme] = value?.split(".") ?? [];
  return looksOf({ size, spacing, theme });
}
