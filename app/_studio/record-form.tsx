"use client";

import { Field } from "@/app/_components/field";
import forms from "@/app/_components/form.module.css";
import { useWords } from "@/app/_components/words-provider";
import { recordCardSchema } from "@/lib/items/kind";
import type { Draft, DraftRecord } from "@/lib/studio/draft";
import { CoverFields } from "./cover-fields";
import { LinkField } from "./link-field";

const TEXTS = [
  ["title", "records.name", "records.nameHint", 200],
  ["publisher", "records.publisher", undefined, 200],
  ["date", "records.date", undefined, 40],
] as const;

/** One record of a lesson: who published it and when, what it says in short, and which statements it settles. */
export function RecordForm({
  draft,
  record,
  onChange,
  onDone,
}: {
  draft: Draft;
  record: DraftRecord;
  /** `field` names what was typed in, so that undoing takes it back whole. */
  onChange: (next: DraftRecord, field: keyof DraftRecord) => void;
  onDone: () => void;
}) {
  const t = useWords("studio");
  const set = <K extends keyof DraftRecord>(field: K, value: DraftRecord[K]) =>
    onChange({ ...record, [field]: value }, field);
  return (
    <div className={forms.form}>
      {TEXTS.map(([field, label, hint, most], at) => (
        <Field key={field} label={t(label)} hint={hint && t(hint)}>
          {(given) => (
            <input
              {...given}
              data-place={at === 0 ? record.id : undefined}
              // biome-ignore lint/a11y/noAutofocus: the form took the place of what was pressed
              autoFocus={at === 0}
              autoComplete="off"
              maxLength={most}
              value={record[field]}
              onChange={({ target }) => set(field, target.value)}
            />
          )}
        </Field>
      ))}
      <Field label={t("records.inShort")}>
        {(given) => (
          <textarea
            {...given}
            rows={3}
            maxLength={1000}
            value={record.inShort}
            onChange={({ target }) => set("inShort", target.value)}
          />
        )}
      </Field>
      <LinkField
        label={t("records.link")}
        value={record.url ?? ""}
        onChange={(link) => set("url", link === "" ? null : link)}
      />
      <Field label={t("records.readAs")}>
        {(given) => (
          <select
            {...given}
            value={record.readAs}
            onChange={({ target }) => set("readAs", target.value as DraftRecord["readAs"])}
          >
            {recordCardSchema.shape.readAs.options.map((way) => (
              <option key={way} value={way}>
                {t(`records.readings.${way}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <label className={forms.choice}>
        <input
          type="checkbox"
          checked={record.independent}
          onChange={({ target }) => set("independent", target.checked)}
        />
        <span>{t("records.independent")}</span>
      </label>
      <Field label={t("records.why")}>
        {(given) => (
          <textarea
            {...given}
            rows={2}
            maxLength={500}
            value={record.whyIndependent}
            onChange={({ target }) => set("whyIndependent", target.value)}
          />
        )}
      </Field>
      <CoverFields
        draft={draft}
        covers={record.covers}
        onChange={(covers) => set("covers", covers)}
      />
      <p className={forms.actions}>
        <button type="button" className="button" onClick={onDone}>
          {t("records.done")}
        </button>
      </p>
    </div>
  );
}
