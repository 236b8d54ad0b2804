import type { Document } from "../document";
import { hashOf } from "./hash";
import type { Lexicon } from "./lexicon";
import type { Run } from "./tags";

/** Where a token stands to double quotation marks: 0 outside, 1 inside, or such a mark itself. */
export const OPENS = 2;
export const CLOSES = 3;

/**
 * A run of a document's tokens as numbers. Words are hashes; `first` and `last` are the view's tokens at the edges of
 * a token's sentence, `clauseFirst` and `clauseLast` those at the edges of the piece between commas, dashes and the like.
 */
export type View = {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  lower: Int32Array;
  lemma: Int32Array;
  part: Int32Array;
  shape: Int32Array;
  head: Int32Array;
  tail: Int32Array;
  /** How often words of this lemma and part are cues, from 0 to 5. */
  strength: Uint8Array;
  /** The fine class of words that are used alike, or −1. */
  group: Int32Array;
  sentence: Int32Array;
  first: Int32Array;
  last: Int32Array;
  clauseFirst: Int32Array;
  clauseLast: Int32Array;
  quote: Uint8Array;
  /** 1 where a paragraph begins. */
  opens: Uint8Array;
  /** Where each sentence has its tokens. */
  sentences: Run[];
};

/** Hashes of the parts of speech that are asked for. */
export const VERB = hashOf("VERB");
export const PUNCTUATION = hashOf("PUNCT");
/** The mark between clauses. */
export const COMMA = hashOf(",");
/** The word that most often opens indirect content. */
export const THAT = hashOf("that");

/** Longer sentences are cut, so that looking along a sentence stays cheap. */
const LONGEST_SENTENCE = 250;

type Word = { lower: number; shape: number; head: number; tail: number; mark: number };

const CLAUSE_MARK = new Set([",", ";", ":", "—", "–", "-", "--", "(", ")"]);

function wordOf(text: string): Word {
  const lower = text.toLowerCase();
  const shape = text
    .replace(/\p{Lu}+/gu, "A")
    .replace(/\p{Ll}+/gu, "a")
    .replace(/\p{N}+/gu, "9")
    .slice(0, 6);
  let mark = CLAUSE_MARK.has(text) ? 1 : 0;
  if (text === "“" || text === "``") mark = 2;
  if (text === "”" || text === "''") mark = 3;
  if (text === '"') mark = 4;
  return {
    lower: hashOf(lower),
    shape: hashOf(shape),
    head: hashOf(lower.slice(0, 3)),
    tail: hashOf(lower.slice(-3)),
    mark,
  };
}

/** The view of the tokens from `from` up to, not including, `to`. */
export function viewOf(document: Document, { from, to }: Run, lexicon: Lexicon): View {
  const { text, tokens, sentences } = document;
  const count = to - from;
  const numbers = () => new Int32Array(count);
  const view: View = {
    count,
    starts: numbers(),
    ends: numbers(),
    lower: numbers(),
    lemma: numbers(),
    part: numbers(),
    shape: numbers(),
    head: numbers(),
    tail: numbers(),
    strength: new Uint8Array(count),
    group: numbers(),
    sentence: numbers(),
    first: numbers(),
    last: numbers(),
    clauseFirst: numbers(),
    clauseLast: numbers(),
    quote: new Uint8Array(count),
    opens: new Uint8Array(count),
    sentences: [],
  };
  const words = new Map<string, Word>();
  const hashes = new Map<string, number>();
  const hashed = (word: string) => {
    const known = hashes.get(word);
    if (known !== undefined) return known;
    const hash = hashOf(word);
    hashes.set(word, hash);
    return hash;
  };
  const marks = new Uint8Array(count);
  let inside = 0;
  let sentence = sentenceAt(sentences, tokens[from]?.start ?? 0);
  for (let at = 0; at < count; at++) {
    const token = tokens[from + at];
    if (!token) break;
    let word = words.get(token.text);
    if (!word) {
      word = wordOf(token.text);
      words.set(token.text, word);
    }
    view.starts[at] = token.start;
    view.ends[at] = token.end;
    view.lower[at] = word.lower;
    view.shape[at] = word.shape;
    view.head[at] = word.head;
    view.tail[at] = word.tail;
    view.lemma[at] = hashed(token.lemma);
    view.part[at] = hashed(token.pos);
    view.strength[at] = lexicon.strengthOf(view.lemma[at] as number, view.part[at] as number);
    view.group[at] = lexicon.classOf(word.lower, view.lemma[at] as number);
    marks[at] = word.mark;
    const before = tokens[from + at - 1];
    if (at === 0 || (before && text.slice(before.end, token.start).includes("\n"))) {
      view.opens[at] = 1;
      inside = 0;
    }
    if (word.mark === 2 || (word.mark === 4 && !inside)) {
      view.quote[at] = OPENS;
      inside = 1;
    } else if (word.mark === 3 || word.mark === 4) {
      view.quote[at] = CLOSES;
      inside = 0;
    } else view.quote[at] = inside;
    const own = sentence;
    while (sentence < sentences.length - 1 && token.start >= (sentences[sentence]?.end ?? 0))
      sentence++;
    const runs = view.sentences;
    let run = runs[runs.length - 1];
    if (!run || own !== sentence || at - run.from >= LONGEST_SENTENCE) {
      run = { from: at, to: at };
      runs.push(run);
    }
    run.to = at + 1;
    view.sentence[at] = runs.length - 1;
  }
  for (const run of view.sentences) {
    let clause = run.from;
    for (let at = run.from; at < run.to; at++) {
      view.first[at] = run.from;
      view.last[at] = run.to - 1;
      view.clauseFirst[at] = clause;
      if (marks[at] || at === run.to - 1) {
        view.clauseLast.fill(at, clause, at + 1);
        clause = at + 1;
      }
    }
  }
  return view;
}

function sentenceAt(sentences: Document["sentences"], start: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low);
}
