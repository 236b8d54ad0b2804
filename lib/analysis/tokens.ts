import model from "wink-eng-lite-web-model";
import winkNLP, { type ItsFunction } from "wink-nlp";
import type { Span } from "../text/span";

/** A word or mark of a text. `pos` is a universal part of speech, `lemma` the word's base form in small letters. */
export type Token = Span & { text: string; lower: string; lemma: string; pos: string };

const nlp = winkNLP(model, ["pos"]);
const { its } = nlp;

/** The words and marks of a text in order. Blanks belong to none; control characters may belong to none either. */
export function tokensOf(text: string): Token[] {
  const tokens = nlp.readDoc(text).tokens();
  const words = tokens.out(its.value);
  const parts = tokens.out(its.pos);
  // Its own type says less than it takes.
  const lemmas = tokens.out(its.lemma as ItsFunction<string>);
  const found: Token[] = [];
  let at = 0;
  words.forEach((word, index) => {
    const start = text.indexOf(word, at);
    if (start === -1) return;
    at = start + word.length;
    if (word.trim() === "") return;
    found.push({
      start,
      end: at,
      text: word,
      lower: word.toLowerCase(),
      lemma: lemmas[index] ?? word.toLowerCase(),
      pos: parts[index] ?? "X",
    });
  });
  return found;
}
