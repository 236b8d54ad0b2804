/** The shapes a card is drawn in: for previews of links, for a square post, for the whole of a phone's screen. */
export const CARD_SHAPES = ["og", "square", "story"] as const;
export type CardShape = (typeof CARD_SHAPES)[number];

type Sizes = {
  width: number;
  height: number;
  /** The margin in which nothing is written. Apps lay their own buttons over the ends of a story. */
  margin: string;
  wordmark: number;
  question: number;
  /** Title sizes for titles of at most 24 characters, of at most 44, and for longer ones. */
  title: readonly [short: number, middle: number, long: number];
  learned: number;
  line: number;
  /** How high a bar is, and how far apart the two are. */
  bar: number;
  between: number;
  /** The shapes that stand where there are no bars. */
  sign: number;
  /** The faint quotation mark behind the words. */
  mark: { size: number; top: number; right: number };
};

/** Every measure of the card's shapes, in pixels of the picture. */
export const SIZES: Record<CardShape, Sizes> = {
  og: {
    width: 1200,
    height: 630,
    margin: "40px 60px 48px",
    wordmark: 52,
    question: 34,
    title: [104, 70, 54],
    learned: 34,
    line: 42,
    bar: 26,
    between: 24,
    sign: 60,
    mark: { size: 620, top: 60, right: 40 },
  },
  square: {
    width: 1080,
    height: 1080,
    margin: "72px 72px 80px",
    wordmark: 60,
    question: 35,
    title: [132, 104, 62],
    learned: 38,
    line: 42,
    bar: 38,
    between: 40,
    sign: 64,
    mark: { size: 900, top: 240, right: 30 },
  },
  story: {
    width: 1080,
    height: 1920,
    margin: "270px 88px",
    wordmark: 72,
    question: 42,
    title: [130, 116, 88],
    learned: 48,
    line: 50,
    bar: 64,
    between: 60,
    sign: 76,
    mark: { size: 1100, top: 560, right: 0 },
  },
};
