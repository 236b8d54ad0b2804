/**
 * Takes what belongs to whoever leaves from this device; with `unsent` also what waits. Loaded when it is needed: most
 * pages have nothing to do with the outbox. It never throws: leaving matters more.
 */
export const forget = async (what: { unsent?: boolean } = {}): Promise<void> => {
  try {
    await (await import("./here")).forgetHere(what);
  } catch {
    // An old tab whose files are gone, or a browser without a store: nothing was kept by it.
  }
};
