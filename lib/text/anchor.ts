import { err, ok, type Result } from "../result";
import type { Span } from "./span";

/** Words quoted from a text; prefix and suffix tell apart places where the same words stand twice. */
export type Quote = { exact: string; prefix?: string | undefined; suffix?: string | undefined };

/** Where in the text a quote stands. Refused when it stands nowhere, or in more than one place. */
export function anchor(
  text: string,
  { exact, prefix = "", suffix = "" }: Quote,
  within: Span = { start: 0, end: text.length },
): Result<Span, "absent" | "ambiguous"> {
  // An empty quote is found at every place, past the end too.
  if (exact === "") return err("absent");
  const found: number[] = [];
  for (
    let at = text.indexOf(exact, within.start);
    at !== -1 && at + exact.length <= within.end;
    at = text.indexOf(exact, at + 1)
  ) {
    const fits = text.slice(0, at).endsWith(prefix) && text.startsWith(suffix, at + exact.length);
    if (fits) found.push(at);
  }
  const [start, second] = found;
  if (start === undefined) return err("absent");
  if (second !== undefined) return err("ambiguous");
  return ok({ start, end: start + exact.length });
}
