"use client";

import { useEffect, useMemo, useRef } from "react";
import { useWords } from "@/app/_components/words-provider";
import type { Draft } from "@/lib/studio/draft";
import { takeItem, takeSuggested } from "@/lib/studio/questions";
import { suggestItems } from "@/lib/studio/suggest";
import { BalanceMeter } from "./balance-meter";
import styles from "./editor.module.css";
import { ItemCard, PLACES } from "./item-card";
import { askedWords } from "./item-words";
import type { Change } from "./use-draft";

/** The questions of the lesson. Where there is none yet, the suggested ones are taken at once; undoing takes them back. */
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
  const more = useMemo(() => {
    const asked = new Set(draft.items.map(({ id }) => id));
    return suggestItems(draft).filter(({ id }) => !asked.has(id));
  }, [draft]);
  const { items } = draft;

  const began = useRef(false);
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    if (items.length > 0 || more.length === 0) return;
    onChange(takeSuggested(draft));
    announce(t("questions.took", { count: more.length }));
  }, [draft, items, more, onChange, announce, t]);

  return (
    <div className={styles.step}>
      <h2 tabIndex={-1} data-heading>
        {t("questions.title")}
      </h2>
      <p className={styles.lead}>{t("questions.lead")}</p>
      {items.length === 0 && more.length === 0 && (
        <p>
          {t("questions.nothing")} <a href="#text">{t("questions.toText")}</a>
        </p>
      )}
      <div className={styles.columns}>
        <div>
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
                    <ItemCard
                      key={item.id}
                      draft={draft}
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
            <section aria-labelledby="more">
              <h3 id="more">{t("questions.more")}</h3>
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
                  const words = askedWords(draft, item);
                  return (
                    <li key={item.id} className={styles.entry}>
                      <h4>{t(`questions.tasks.${item.task}`)}</h4>
                      <p className={styles.quote} lang="en">
                        {words}
                      </p>
                      <button
                        type="button"
                        className="button-quiet"
                        aria-label={t("questions.takeOf", { words })}
                        onClick={() => {
                          onChange(takeItem(draft, item));
                          announce(t("questions.taking"));
                        }}
                      >
                        {t("questions.take")}
                      </button>
                    </li>
                  );
                })}
              </ul>
            </section>
          )}
        </div>
        <BalanceMeter draft={draft} onChange={onChange} />
      </div>
    </div>
  );
}
