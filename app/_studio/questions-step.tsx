"use client";

import { useMemo } from "react";
import { useWords } from "@/app/_components/words-provider";
import type { Draft } from "@/lib/studio/draft";
import { takeItem, takeSuggested } from "@/lib/studio/questions";
import { suggestItems } from "@/lib/studio/suggest";
import { BalanceMeter } from "./balance-meter";
import styles from "./editor.module.css";
import { PLACES } from "./item-details";
import { ItemRow } from "./item-row";
import { shortAnswer, shortWords } from "./item-words";
import type { Change } from "./use-draft";

/** The questions of the lesson. Where there is none yet, a balanced set is laid out, to be taken in one act or changed first. */
export function QuestionsStep({
  draft,
  onChange,
  announce,
}: {
  draft: Draft;
  onChange: Change;
  announce: (words: string) => void;
}) {
  const t = useWords("studio");
  const isProposed = draft.items.length === 0;
  const shown = useMemo(() => (isProposed ? takeSuggested(draft) : draft), [draft, isProposed]);
  const more = useMemo(() => {
    if (isProposed) return [];
    const asked = new Set(draft.items.map(({ id }) => id));
    return suggestItems(draft).filter(({ id }) => !asked.has(id));
  }, [draft, isProposed]);
  const { items } = shown;

  function take() {
    onChange(shown);
    announce(t("questions.took", { count: items.length }));
    document.querySelector<HTMLElement>("[data-step] [data-heading]")?.focus();
  }

  return (
    <div className={styles.step}>
      <h2 tabIndex={-1} data-heading>
        {t("questions.title")}
      </h2>
      {items.length === 0 ? (
        <p>
          {t("questions.nothing")} <a href="#text">{t("questions.toText")}</a>
        </p>
      ) : (
        <p className={styles.lead}>{t(isProposed ? "questions.lead" : "questions.taken")}</p>
      )}
      {isProposed && items.length > 0 && (
        <p>
          <button type="button" className="button" onClick={take}>
            {t("questions.takeSet", { count: items.length })}
          </button>
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.step}>
          {PLACES.map((place) => {
            const here = items.filter((item) => item.place === place);
            return (
              <section key={place} aria-labelledby={`place-${place}`}>
                <h3 id={`place-${place}`} tabIndex={-1}>
                  {t(`questions.in.${place}`)}
                </h3>
                {here.length === 0 && <p className={styles.hint}>{t("questions.noneHere")}</p>}
                <ul className={styles.list}>
                  {here.map((item, at) => (
                    <ItemRow
                      key={item.id}
                      draft={shown}
                      item={item}
                      isFirst={at === 0}
                      isLast={at === here.length - 1}
                      onChange={onChange}
                      announce={announce}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
          {more.length > 0 && (
            <details>
              <summary>{t("questions.more", { count: more.length })}</summary>
              <p>
                <button
                  type="button"
                  className="button-quiet"
                  onClick={() => onChange(takeSuggested(draft))}
                >
                  {t("questions.refill")}
                </button>
              </p>
              <ul className={styles.list}>
                {more.map((item) => {
                  const words = shortWords(draft, item);
                  return (
                    <li key={item.id} className={styles.row}>
                      <div className={styles.line}>
                        <h4 lang="en">“{words}”</h4>
                        <p className={styles.answer}>
                          <strong>{shortAnswer(draft, item, t)}</strong>
                        </p>
                        <div className={styles.small}>
                          <button
                            type="button"
                            aria-label={t("questions.takeOf", { words })}
                            onClick={() => {
                              onChange(takeItem(draft, item));
                              announce(t("questions.taking"));
                            }}
                          >
                            {t("questions.take")}
                          </button>
                        </div>
                      </div>
                    </li>
                  );
                })}
              </ul>
            </details>
          )}
        </div>
        <BalanceMeter draft={shown} onChange={onChange} />
      </div>
    </div>
  );
}
