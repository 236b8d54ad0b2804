"use client";

import { useState } from "react";
import { useWords } from "@/app/_components/words-provider";
import { OPTIONS } from "@/lib/studio/answer";
import type { Draft, DraftItem } from "@/lib/studio/draft";
import { leaveItem } from "@/lib/studio/questions";
import { replaceItem } from "@/lib/studio/replace-item";
import styles from "./editor.module.css";
import { ItemDetails } from "./item-details";
import { shortAnswer, shortWords } from "./item-words";
import type { Change } from "./use-draft";

/** One question in one line: the words it asks about, its answer, and out of how many; the rest unfolds. */
export function ItemRow({
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
  const words = shortWords(draft, item);
  const { task } = item;

  function act(next: Draft, done: string) {
    onChange(next);
    announce(done);
  }

  /** The question goes, and the reader's place with it: a neighbour takes it. */
  function leave(entry: HTMLElement | null) {
    const beside = entry?.nextElementSibling ?? entry?.previousElementSibling;
    const heading = beside?.querySelector("h4") ?? entry?.closest("section")?.querySelector("h3");
    act(leaveItem(draft, item.id), t("questions.left"));
    heading?.focus();
  }

  function replace(entry: HTMLElement | null) {
    const list = entry?.parentElement;
    const at = list ? [...list.children].indexOf(entry) : 0;
    const next = replaceItem(draft, item.id);
    if (next === draft) return announce(t("questions.noOther"));
    act(next, t("questions.replaced"));
    requestAnimationFrame(() => list?.children[at]?.querySelector("h4")?.focus());
  }

  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <h4 data-place={item.id} tabIndex={-1} lang="en">
          “{words}”
        </h4>
        <p className={styles.answer}>
          <strong>{shortAnswer(draft, item, t)}</strong>{" "}
          {task !== "loaded" && (
            <span className={styles.of}>{t("questions.of", { count: OPTIONS[task].length })}</span>
          )}
          {item.edited && <span className={styles.of}> · {t("questions.edited")}</span>}
        </p>
        <div className={styles.small}>
          {task !== "loaded" && (
            <button
              type="button"
              aria-label={t("questions.replaceOf", { words })}
              onClick={({ currentTarget }) => replace(currentTarget.closest("li"))}
            >
              {t("questions.replace")}
            </button>
          )}
          <button
            type="button"
            aria-label={t("questions.leaveOf", { words })}
            onClick={({ currentTarget }) => leave(currentTarget.closest("li"))}
          >
            {t("questions.leave")}
          </button>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={t("questions.editOf", { words })}
            onClick={() => setOpen(!isOpen)}
          >
            {t("questions.edit")}
          </button>
        </div>
      </div>
      {isOpen && (
        <ItemDetails
          draft={draft}
          item={item}
          isFirst={isFirst}
          isLast={isLast}
          onChange={onChange}
          onAct={act}
          onDone={() => setOpen(false)}
        />
      )}
    </li>
  );
}
