"use client";

import { Field } from "@/app/_components/field";
import { useWords } from "@/app/_components/words-provider";
import { type Span, slice } from "@/lib/text/span";
import { wordsIn } from "@/lib/text/tokens";

/** Chooses words of one sentence without a pointer: from which word to which. The span runs over everything between. */
export function WordRange({
  text,
  sentence,
  value,
  onChange,
}: {
  text: string;
  sentence: Span;
  value: Span;
  onChange: (span: Span) => void;
}) {
  const t = useWords("studio");
  const words = wordsIn(text, sentence);
  const from = words.findLastIndex(({ start }) => start <= value.start);
  const last = words.findLastIndex(({ start }) => start < value.end);
  const options = words.map((word, at) => ({ at, name: `${at + 1} · ${slice(text, word)}` }));

  function choose(first: number, final: number) {
    const begin = words[first];
    const stop = words[Math.max(first, final)];
    if (!begin || !stop) return;
    // An end that stays keeps the quotation mark or full stop beyond its word.
    onChange({
      start: first === from ? value.start : begin.start,
      end: final === last && first <= last ? value.end : stop.end,
    });
  }

  return (
    <>
      <Field label={t("edit.from")}>
        {(given) => (
          <select
            {...given}
            value={Math.max(0, from)}
            onChange={(event) => choose(Number(event.target.value), last)}
          >
            {options.map(({ at, name }) => (
              <option key={at} value={at} lang="en">
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("edit.to")}>
        {(given) => (
          <select
            {...given}
            value={last}
            onChange={(event) => choose(Math.max(0, from), Number(event.target.value))}
          >
            {options.map(
              ({ at, name }) =>
                at >= from && (
                  <option key={at} value={at} lang="en">
                    {name}
                  </option>
                ),
            )}
          </select>
        )}
      </Field>
    </>
  );
}
