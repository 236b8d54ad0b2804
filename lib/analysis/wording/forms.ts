import { hashOf } from "../roles/hash";
import type { Token } from "../tokens";

/** A token as the models see it: numbers (hashes) for its letters, base form, part of speech, beginning and end. */
export type Form = {
  lower: number;
  lemma: number;
  part: number;
  /** First and last two, three and four letters. */
  edges: readonly number[];
  /** Every three and four letters in a row, edges marked; empty for punctuation. */
  grams: readonly number[];
  capital: boolean;
  /** Whether it stands between double quotation marks that open in the same sentence. */
  quoted: boolean;
  /** False for punctuation. */
  word: boolean;
};

type Letters = Pick<Form, "lower" | "edges" | "grams" | "capital" | "word">;

/** Longer words than this are no words; only their beginning is read. */
const LONGEST_WORD = 40;

function lettersOf(text: string): Letters {
  const plain = text.toLowerCase().replaceAll("’", "'").slice(0, LONGEST_WORD);
  const word = /[\p{L}\p{N}]/u.test(plain);
  const marked = `^${plain}$`;
  const grams: number[] = [];
  for (const size of word ? [3, 4] : [])
    for (let at = 0; at + size <= marked.length; at++)
      grams.push(hashOf(marked.slice(at, at + size)));
  return {
    lower: hashOf(plain),
    edges: [2, 3, 4].flatMap((size) => [hashOf(plain.slice(0, size)), hashOf(plain.slice(-size))]),
    grams,
    capital: /^\p{Lu}/u.test(text),
    word,
  };
}

/** All names look the same, so that nobody's name makes a word beside it loaded or plain. */
const NAME: Omit<Form, "quoted"> = {
  lower: hashOf("Name"),
  lemma: hashOf("Name"),
  part: hashOf("PROPN"),
  edges: [],
  grams: [],
  capital: true,
  word: true,
};
/** Endings of words for people of a country, which may begin a sentence: Armenian, Chinese, Turkish, Azeri. */
const PEOPLE = /^\p{Lu}\p{L}+(?:ans?|ese|ish|eris?|qis?|bs?|ch|elis?)$/u;

const isName = ({ text, pos }: Token, at: number): boolean =>
  /^\p{Lu}/u.test(text) && (at > 0 || pos === "PROPN" || PEOPLE.test(text));

/** The tokens of one sentence as the models see them. `known` remembers words between sentences. */
export function formsOf(tokens: readonly Token[], known: Map<string, Letters> = new Map()): Form[] {
  let quoted = false;
  return tokens.map((token, at) => {
    let letters = known.get(token.text);
    if (!letters) {
      letters = lettersOf(token.text);
      known.set(token.text, letters);
    }
    if (token.text === "“") quoted = true;
    else if (token.text === "”") quoted = false;
    else if (token.text === '"') quoted = !quoted;
    if (isName(token, at)) return { ...NAME, quoted };
    return { ...letters, lemma: hashOf(token.lemma), part: hashOf(token.pos), quoted };
  });
}
