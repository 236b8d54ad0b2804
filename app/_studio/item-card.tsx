"use client";

import { useState } from "react";
import { Field } from "@/app/_components/field";
import { useWords } from "@/app/_components/words-provider";
import { type Draft, type DraftItem, draftItemSchema } from "@/lib/studio/draft";
import { leaveItem, moveItem, shiftItem } from "@/lib/studio/questions";
import styles from "./editor.module.css";
import { answerWords, askedWords } from "./item-words";
import { ReasonFields } from "./reason-fields";
import type { Change } from "./use-draft";

/** The places a question may have, in the order of the lesson. */
export const PLACES = draftItemSchema.shape.place.options;

/** One question of the lesson: what it asks, its answer, where it stands, and its reasons to change. */
export function ItemCard({
  draft,
  item,
  isFirst,
  isLast,
  onChange,
  announce,
}: {
  draft: Draft;
  item: DraftItem;
  /** Whether it is the first, or the last, of its place. */
  isFirst: boolean;
  isLast: boolean;
  onChange: Change;
  announce: (words: string) => void;
}) {
  const t = useWords("studio");
  const [isOpen, setOpen] = useState(false);
  const words = askedWords(draft, item);
  const short = words.length > 60 ? `${words.slice(0, 60)} …` : words;

  /** The question goes, and the reader's place with it: a neighbour takes it. */
  function leave(entry: HTMLElement | null) {
    const beside = entry?.nextElementSibling ?? entry?.previousElementSibling;
    const heading = beside?.querySelector("h4") ?? entry?.closest("section")?.querySelector("h3");
    act(leaveItem(draft, item.id), t("questions.left"));
    heading?.focus();
  }

  function act(next: Draft, done: string) {
    onChange(next);
    announce(done);
  }

  return (
    <li className={styles.entry}>
      <h4 data-place={item.id} tabIndex={-1}>
        {t(`questions.tasks.${item.task}`)}
      </h4>
      <p className={styles.quote} lang="en">
        {words}
      </p>
      <p className={styles.facts}>
        <span>
          {t("questions.answer")}: <strong lang="en">{answerWords(draft, item)}</strong>
        </span>
        {item.edited && <span>{t("questions.edited")}</span>}
      </p>
      {isOpen ? (
        <ReasonFields draft={draft} item={item} onChange={onChange} onDone={() => setOpen(false)} />
      ) : (
        <p lang="en">{item.reasons.right}</p>
      )}
      <div className={styles.actions}>
        <Field label={t("questions.place")}>
          {(given) => (
            <select
              {...given}
              value={item.place}
              onChange={({ target }) =>
                act(
                  moveItem(draft, item.id, draftItemSchema.shape.place.parse(target.value)),
                  t("questions.moved"),
                )
              }
            >
              {PLACES.map((place) => (
                <option key={place} value={place}>
                  {t(`questions.places.${place}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button
          type="button"
          className="button-quiet"
          aria-expanded={isOpen}
          aria-label={t("questions.editOf", { words: short })}
          onClick={() => setOpen(!isOpen)}
        >
          {t("questions.edit")}
        </button>
        {!isFirst && (
          <button
            type="button"
            className="button-quiet"
            aria-label={t("questions.upOf", { words: short })}
            onClick={() => act(shiftItem(draft, item.id, -1), t("questions.moved"))}
          >
            {t("questions.up")}
          </button>
        )}
        {!isLast && (
          <button
            type="button"
            className="button-quiet"
            aria-label={t("questions.downOf", { words: short })}
            onClick={() => act(shiftItem(draft, item.id, 1), t("questions.moved"))}
          >
            {t("questions.down")}
          </button>
        )}
        <button
          type="button"
          className="button-quiet"
          aria-label={t("questions.leaveOf", { words: short })}
          onClick={({ currentTarget }) => leave(currentTarget.closest("li"))}
        >
          {t("questions.leave")}
        </button>
      </div>
    </li>
  );
}
