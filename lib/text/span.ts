import { z } from "zod";

/** Half-open range [start, end) of UTF-16 code units in one passage's text. */
export const spanSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
});
export type Span = z.output<typeof spanSchema>;

/** Whether two ranges share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly in `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The words a range covers. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);
