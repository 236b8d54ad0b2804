/** The language the page says it is in. For what stands in when nothing else can be relied on; elsewhere there is useLocale. */
export const pageLanguage = (): string =>
  typeof document === "undefined" ? "en" : document.documentElement.lang;
