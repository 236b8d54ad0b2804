/**
 * What a large word-vector table says about words that no training sentence holds, boiled down to three numbers a
 * word: for the word itself and for the words that stand before and after it. Keys are hashes, sorted.
 */
export type WordTable = {
  keys: Int32Array;
  /** Three a word, in the order before, own, after; times `scale`. */
  values: Int8Array;
  scale: number;
};

/** The row of a word by the hash of its letters, or else of its base form; −1 when the table has neither. */
export function rowOf({ keys }: WordTable, lower: number, lemma: number): number {
  const row = search(keys, lower);
  return row === -1 && lemma !== lower ? search(keys, lemma) : row;
}

function search(keys: Int32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] as number;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
