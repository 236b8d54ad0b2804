"use client";

import { Field } from "@/app/_components/field";
import { useWords } from "@/app/_components/words-provider";
import { type Draft, type DraftItem, draftItemSchema } from "@/lib/studio/draft";
import { moveItem, shiftItem } from "@/lib/studio/questions";
import styles from "./editor.module.css";
import { askedWords } from "./item-words";
import { ReasonFields } from "./reason-fields";
import type { Change } from "./use-draft";

/** The places a question may have, in the order of the lesson. */
export const PLACES = draftItemSchema.shape.place.options;

/** What a question asks in full, where it stands, and what pupils are told, to be changed. */
export function ItemDetails({
  draft,
  item,
  isFirst,
  isLast,
  onChange,
  onAct,
  onDone,
}: {
  draft: Draft;
  item: DraftItem;
  isFirst: boolean;
  isLast: boolean;
  onChange: Change;
  /** Changes the draft, and says so. */
  onAct: (next: Draft, done: string) => void;
  onDone: () => void;
}) {
  const t = useWords("studio");
  const moved = t("questions.moved");
  return (
    <div className={styles.details}>
      <p>{t(`questions.tasks.${item.task}`)}</p>
      <p className={styles.quote} lang="en">
        {askedWords(draft, item)}
      </p>
      <div className={styles.actions}>
        <Field label={t("questions.place")}>
          {(given) => (
            <select
              {...given}
              value={item.place}
              onChange={({ target }) => {
                const place = draftItemSchema.shape.place.parse(target.value);
                onAct(moveItem(draft, item.id, place), moved);
              }}
            >
              {PLACES.map((place) => (
                <option key={place} value={place}>
                  {t(`questions.places.${place}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {!isFirst && (
          <button
            type="button"
            className="button-quiet"
            onClick={() => onAct(shiftItem(draft, item.id, -1), moved)}
          >
            {t("questions.up")}
          </button>
        )}
        {!isLast && (
          <button
            type="button"
            className="button-quiet"
            onClick={() => onAct(shiftItem(draft, item.id, 1), moved)}
          >
            {t("questions.down")}
          </button>
        )}
      </div>
      <ReasonFields draft={draft} item={item} onChange={onChange} onDone={onDone} />
    </div>
  );
}
