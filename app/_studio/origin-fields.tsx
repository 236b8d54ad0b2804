"use client";

import { useId } from "react";
import { Field } from "@/app/_components/field";
import forms from "@/app/_components/form.module.css";
import { useWords } from "@/app/_components/words-provider";
import { type Draft, rightsSchema } from "@/lib/studio/draft";
import { LinkField } from "./link-field";

type Origin = Draft["origin"];

/** Where a text comes from and why it may be used. */
export function OriginFields({
  origin,
  onChange,
}: {
  origin: Origin;
  onChange: (origin: Origin, field: keyof Origin) => void;
}) {
  const t = useWords("studio");
  const name = useId();
  const set = <K extends keyof Origin>(field: K, value: Origin[K]) =>
    onChange({ ...origin, [field]: value }, field);
  return (
    <>
      <Field label={t("new.outlet")}>
        {(given) => (
          <input
            {...given}
            data-place="origin.outlet"
            autoComplete="off"
            maxLength={120}
            value={origin.outlet}
            onChange={({ target }) => set("outlet", target.value)}
          />
        )}
      </Field>
      <Field label={t("new.date")}>
        {(given) => (
          <input
            {...given}
            data-place="origin.date"
            type="date"
            value={origin.date}
            onChange={({ target }) => set("date", target.value)}
          />
        )}
      </Field>
      <LinkField
        id="origin.link"
        label={t("new.link")}
        value={origin.link}
        onChange={(link) => set("link", link)}
      />
      <Field label={t("new.lang")} hint={t("new.english")}>
        {(given) => (
          <select {...given} value={origin.lang} onChange={() => set("lang", "en")}>
            <option value="en">English</option>
          </select>
        )}
      </Field>
      <fieldset aria-describedby={`${name}-same`}>
        <legend className={forms.legend}>{t("new.rights")}</legend>
        {rightsSchema.options.map((rights, at) => (
          <label key={rights} className={forms.choice}>
            <input
              type="radio"
              name={name}
              data-place={at === 0 ? "origin.rights" : undefined}
              checked={origin.rights === rights}
              onChange={() => set("rights", rights)}
            />
            <span>
              <strong>{t(`rights.${rights}.name`)}.</strong> {t(`rights.${rights}.means`)}
            </span>
          </label>
        ))}
        <p id={`${name}-same`} className={forms.hint}>
          {t("rights.same")}
        </p>
      </fieldset>
    </>
  );
}
