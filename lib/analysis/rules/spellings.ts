import type { Token } from "../tokens";

/** A word with a straight apostrophe. */
export const straight = (word: string): string => word.replaceAll("’", "'");

/** The same words come again and again; so many are remembered. */
const MOST_KNOWN = 20_000;
const known = new Map<string, ReadonlySet<string>>();

const SHORTEST_STEM = 3;

/** A word without the regular endings of English, in every way they may have been added: also what is no word. */
function stemsOf(lower: string): string[] {
  const bare = lower.replace(/'s?$/u, "");
  const stems = [bare];
  const add = (ending: RegExp, ...instead: string[]) => {
    if (!ending.test(bare) || bare.length < 5) return;
    const stem = bare.replace(ending, "");
    if (stem.length < SHORTEST_STEM) return;
    stems.push(...instead.map((letters) => stem + letters));
    if (/([b-df-hj-np-tv-z])\1$/u.test(stem) && !ending.source.startsWith("s"))
      stems.push(stem.slice(0, -1));
  };
  add(/s$/u, "");
  add(/(?<=s|x|z|ch|sh|o)es$/u, "");
  add(/ies$/u, "y");
  add(/ed$/u, "", "e");
  add(/ied$/u, "y");
  add(/ing$/u, "", "e");
  return stems;
}

/** Every way in which a token may be listed: by its letters, its base form, or without a regular ending. */
export function spellingsOf({ lower, lemma }: Token): ReadonlySet<string> {
  const key = `${lower} ${lemma}`;
  const had = known.get(key);
  if (had) return had;
  const plain = straight(lower);
  const spellings = new Set([plain, lemma, ...stemsOf(plain)]);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, spellings);
  return spellings;
}
