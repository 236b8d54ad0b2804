import { mixOf } from "./hash";

/**
 * What is seen at each position of a sequence, as bucket numbers below 2^bits: feature hashing (Weinberger et al.
 * 2009). Position i has `buckets[offsets[i]]` up to, not including, `buckets[offsets[i + 1]]`.
 */
export type Features = {
  count: number;
  buckets: Int32Array;
  offsets: Int32Array;
  /** Which kind of place each position and the one before it meet at; each kind has transitions of its own. */
  edges: Uint8Array;
};

/** Collects features position by position. */
export class FeatureList {
  private buckets: Int32Array;
  private readonly offsets: number[] = [];
  private used = 0;
  private name = 0;
  private readonly shift: number;

  constructor(bits: number, expected = 1024) {
    this.shift = 32 - bits;
    this.buckets = new Int32Array(expected);
  }

  /** Begins the next position. */
  next(): void {
    this.offsets.push(this.used);
    this.name = 0;
  }

  /** Says which names the following features have, so that what is left out in between renames nothing. */
  section(first: number): void {
    this.name = first;
  }

  /** Adds a feature under the next name. */
  add(a = 0, b = 0, c = 0): void {
    if (this.used === this.buckets.length) {
      const grown = new Int32Array(this.used * 2);
      grown.set(this.buckets);
      this.buckets = grown;
    }
    this.buckets[this.used++] = mixOf(++this.name, a, b, c) >>> this.shift;
  }

  /** Everything collected, with the kinds of place between the positions. */
  done(edges: Uint8Array): Features {
    this.offsets.push(this.used);
    return {
      count: this.offsets.length - 1,
      buckets: this.buckets.slice(0, this.used),
      offsets: Int32Array.from(this.offsets),
      edges,
    };
  }
}
