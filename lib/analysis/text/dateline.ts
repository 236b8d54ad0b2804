/** “KYIV, Ukraine (AP) — ”, “(CNN) — ”: place and agency. */
const WITH_AGENCY =
  /^(?:\p{Lu}[\p{L}.'’/-]*(?: \p{Lu}[\p{L}.'’/-]*){0,4}(?:, ?\p{Lu}[\p{L}.' ]{1,20})?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, ?\d{4})?)?,? ?)?\(\p{Lu}[\p{L}./ -]{1,24}\) ?(?:--|[—–-])(?= \S)/u;
/** “LONDON — ”, “WASHINGTON, Oct. 5 — ”: a place in capitals. */
const IN_CAPITALS =
  /^\p{Lu}[\p{Lu}.'’/ -]{2,40}(?:, ?[\p{L}.]{2,20})?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})? (?:--|[—–-])(?= \S)/u;

/**
 * How many code units of a paragraph are its dateline, 0 when it has none. A place in capitals counts only in the
 * first paragraph, and not where a second dash shows that the first opens an insertion.
 */
export function datelineOf(words: string, isFirst: boolean): number {
  const begin = words.slice(0, 200);
  const agency = WITH_AGENCY.exec(begin)?.[0];
  if (agency) return agency.length;
  const capitals = isFirst ? IN_CAPITALS.exec(begin)?.[0] : undefined;
  return capitals && !/ (?:--|[—–-]) /u.test(begin.slice(capitals.length + 1))
    ? capitals.length
    : 0;
}
