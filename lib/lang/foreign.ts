const primary = (code: string) => code.split("-")[0]?.toLowerCase();

/** Whether a text in one language is foreign to a reader of another; regional kinds of a language are not. */
export const isForeign = (text: string, reader: string): boolean =>
  primary(text) !== primary(reader);

/** What a language is called in another one: “inglés” for en in es. */
export const languageName = (code: string, reader: string): string =>
  new Intl.DisplayNames([reader], { type: "language" }).of(code) ?? code;
