"use client";

import { PageLink } from "@/app/_components/page-link";
import { useLocale, useWords } from "@/app/_components/words-provider";
import type { DraftSummary } from "@/lib/studio/reply";
import { ChangedAt } from "./changed-at";
import { DeleteDraft } from "./delete-draft";
import styles from "./draft-list.module.css";

/** A day, given as YYYY-MM-DD, written out; it is the same day wherever it is read. */
const dayIn = (locale: string, date: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

/** One draft of a teacher's list: its name, where it stands, and what can be done with it. */
export function DraftEntry({ draft }: { draft: DraftSummary }) {
  const t = useWords("studio");
  const locale = useLocale();
  const { id, outlet, date, updatedAt, published, isChanged, findings, open, items } = draft;
  const title = draft.title || t("list.untitled");
  const state = published
    ? `${t("publish.version", { version: published.version })} ${isChanged ? t("publish.changed") : ""}`
    : t("list.draft");
  return (
    <li className={styles.entry}>
      <h3 className={styles.name}>
        <PageLink href={`/teach/studio/${id}`}>{title}</PageLink>
      </h3>
      <p className={styles.facts}>
        {(outlet || date) && (
          <span>{[outlet, date && dayIn(locale, date)].filter(Boolean).join(", ")}</span>
        )}
        <ChangedAt at={updatedAt} />
      </p>
      <p className={styles.facts}>
        <strong>{state}</strong>
        <span>{t("list.findings", { decided: findings - open, of: findings })}</span>
        <span>{t("list.questions", { count: items })}</span>
      </p>
      <div className={styles.actions}>
        <PageLink
          className="button-quiet"
          href={`/teach/studio/${id}`}
          aria-label={t("list.openOf", { title })}
        >
          {t("list.open")}
        </PageLink>
        {published && (
          <PageLink
            className="button-quiet"
            href={`/teach/lessons/${published.slug}`}
            aria-label={t("list.lessonOf", { title })}
          >
            {t("list.lesson")}
          </PageLink>
        )}
        <DeleteDraft id={id} title={title} />
      </div>
    </li>
  );
}
