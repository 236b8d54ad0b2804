import type { Span } from "../text/span";

/** Words of a text as content points at them, with as much before and after as tells them from equal words. */
export function quoteAt(
  text: string,
  { start, end }: Span,
): { quote: string; prefix?: string; suffix?: string } {
  const quote = text.slice(start, end);
  if (text.indexOf(quote) === text.lastIndexOf(quote)) return { quote };
  for (let reach = 8; ; reach *= 2) {
    const before = text.slice(Math.max(0, start - reach), start);
    const after = text.slice(end, end + reach);
    const whole = reach >= text.length;
    if (whole || onlyOnce(text, `${before}${quote}${after}`))
      return {
        quote,
        ...(before === "" ? {} : { prefix: before }),
        ...(after === "" ? {} : { suffix: after }),
      };
  }
}

const onlyOnce = (text: string, words: string): boolean =>
  text.indexOf(words) === text.lastIndexOf(words);
