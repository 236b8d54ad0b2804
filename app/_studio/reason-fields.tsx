"use client";

import { Field } from "@/app/_components/field";
import forms from "@/app/_components/form.module.css";
import { useWords } from "@/app/_components/words-provider";
import type { Draft, DraftItem } from "@/lib/studio/draft";
import { editReason, rewriteItem } from "@/lib/studio/questions";
import { reasonName } from "./item-words";
import type { Change } from "./use-draft";

const MOST = 600;

/** What pupils are told after each answer to a question, in the teacher's words or in ours. */
export function ReasonFields({
  draft,
  item,
  onChange,
  onDone,
}: {
  draft: Draft;
  item: DraftItem;
  onChange: Change;
  onDone: () => void;
}) {
  const t = useWords("studio");
  const { id, reasons, edited } = item;
  const fields = [
    { key: "right", label: t("questions.right"), value: reasons.right, of: "right" as const },
    ...Object.entries(reasons.wrong).map(([option, value]) => ({
      key: option,
      label: t("questions.wrong", { option: reasonName(draft, item, option) }),
      value,
      of: { wrong: option },
    })),
  ];
  return (
    <div className={forms.form}>
      {fields.map(({ key, label, value, of }, at) => (
        <Field key={key} label={label}>
          {(given) => (
            <textarea
              {...given}
              // biome-ignore lint/a11y/noAutofocus: the fields took the place of the words
              autoFocus={at === 0}
              lang="en"
              rows={3}
              maxLength={MOST}
              value={value}
              onChange={({ target }) =>
                onChange(editReason(draft, id, of, target.value), `${id}.${key}`)
              }
            />
          )}
        </Field>
      ))}
      <p className={forms.actions}>
        <button type="button" className="button-quiet" onClick={onDone}>
          {t("questions.done")}
        </button>
        {edited && (
          <button
            type="button"
            className="button-quiet"
            onClick={() => onChange(rewriteItem(draft, id))}
          >
            {t("questions.ours")}
          </button>
        )}
      </p>
    </div>
  );
}
