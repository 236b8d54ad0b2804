"use client";

import { Field } from "@/app/_components/field";
import forms from "@/app/_components/form.module.css";
import { ruleName } from "@/app/_components/rule-name";
import { useWords } from "@/app/_components/words-provider";
import { backingSchema, layerSchema } from "@/lib/lesson/code";
import type { Draft, DraftRecord } from "@/lib/studio/draft";
import { slice } from "@/lib/text/span";

type Covers = DraftRecord["covers"];

/** Which statements of the text a record settles, on which layer, and how. */
export function CoverFields({
  draft,
  covers,
  onChange,
}: {
  draft: Pick<Draft, "text" | "clauses">;
  covers: Covers;
  onChange: (covers: Covers) => void;
}) {
  const t = useWords("studio");
  const c = useWords("common");
  const set = (at: number, part: Partial<Covers[number]>) =>
    onChange(covers.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const free = draft.clauses.find(({ id }) => covers.every(({ clause }) => clause !== id));
  return (
    <fieldset className={forms.form}>
      <legend className={forms.legend}>{t("records.covers")}</legend>
      {covers.length === 0 && <p className={forms.hint}>{t("records.coversNone")}</p>}
      {covers.map((cover, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its clause can be changed
          key={at}
          className={forms.form}
          aria-label={t("records.coverOf", { at: at + 1 })}
        >
          <Field label={t("records.clause")}>
            {(given) => (
              <select
                {...given}
                lang="en"
                value={cover.clause}
                onChange={({ target }) => set(at, { clause: target.value })}
              >
                {draft.clauses.map(({ id, span }) => (
                  <option key={id} value={id}>
                    {slice(draft.text, span).slice(0, 120)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t("records.ofLayer")}>
            {(given) => (
              <select
                {...given}
                value={cover.layer}
                onChange={({ target }) => set(at, { layer: layerSchema.parse(target.value) })}
              >
                {layerSchema.options.map((layer) => (
                  <option key={layer} value={layer}>
                    {t(`records.layers.${layer}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t("records.status")}>
            {(given) => (
              <select
                {...given}
                value={cover.status}
                onChange={({ target }) => set(at, { status: backingSchema.parse(target.value) })}
              >
                {backingSchema.options.map((status) => (
                  <option key={status} value={status}>
                    {ruleName(c, status)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <p>
            <button
              type="button"
              className="button-quiet"
              onClick={() => onChange(covers.filter((_, index) => index !== at))}
            >
              {t("records.uncover", { at: at + 1 })}
            </button>
          </p>
        </fieldset>
      ))}
      {free && (
        <p>
          <button
            type="button"
            className="button-quiet"
            onClick={() => onChange([...covers, { clause: free.id, layer: "so", status: "R-NIL" }])}
          >
            {t("records.cover")}
          </button>
        </p>
      )}
    </fieldset>
  );
}
