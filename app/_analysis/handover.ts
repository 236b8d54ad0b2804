let waiting: string | null = null;

/** Keeps a text in this page's memory for the next page of the same visit; a reload forgets it. */
export const handOver = (text: string): void => {
  waiting = text;
};

/** The text that was handed over, once; null when there is none. */
export function takeOver(): string | null {
  const text = waiting;
  waiting = null;
  return text;
}
