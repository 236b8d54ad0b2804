/** What a planted fault breaks. */
export type Area = "authorisation" | "once-only" | "key" | "balance" | "statistics" | "sharing";

/** One guard taken out of one file, and the tests that have to notice. */
export type Mutant = {
  id: string;
  area: Area;
  /** What would be true of the app if the fault were ours. */
  fault: string;
  file: string;
  /** Stands once in the file; a fault whose place is gone is no fault, and the run fails. */
  find: string;
  put: string;
  /** A test file, and where it has slow tests besides, a pattern for the titles of those that have to notice. */
  test: { file: string; title?: string };
};

/** The file's text with the fault in it. Throws where its place is not there exactly once. */
export function planted({ id, file, find, put }: Mutant, text: string): string {
  const places = text.split(find).length - 1;
  if (places !== 1)
    throw new Error(`${id}: what it changes stands ${places} times in ${file}, and has to once.`);
  return text.replace(find, () => put);
}
