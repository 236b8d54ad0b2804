import { useLocale, useWords } from "@/app/_components/words-provider";
import styles from "./assignments.module.css";
import { localWords, type PolicyDraft } from "./policy";

/** What is about to be assigned, in sentences: read before it is sent. */
export function PlainSummary({
  className,
  title,
  parts,
  draft,
  timeZone,
}: {
  className: string;
  title: string;
  /** Names of the chosen parts in their order; null: the whole lesson. */
  parts: string[] | null;
  draft: PolicyDraft;
  timeZone: string;
}) {
  const t = useWords("assign");
  const locale = useLocale();
  const { opensAt, dueAt, feedback, late, grading } = draft;
  const when = (local: string) => localWords(local, timeZone, locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const sentences = [
    t("plain.what", {
      name: className,
      what: parts ? "parts" : "whole",
      parts: parts ? list.format(parts) : "",
      title,
    }),
    opensAt === "" ? t("plain.opensNow") : t("plain.opensAt", { when: when(opensAt) }),
    dueAt === "" ? t("plain.noDue") : t("plain.due", { when: when(dueAt) }),
    t(feedback === "now" ? "plain.feedbackNow" : "plain.feedbackHeld"),
    dueAt !== "" && t(late === "count" ? "plain.lateCount" : "plain.lateStop"),
    t(grading === "points" ? "plain.points" : "plain.completion"),
  ];
  return (
    <section className={styles.summary} aria-labelledby="summary">
      <h2 id="summary">{t("new.summary")}</h2>
      <p>{sentences.filter(Boolean).join(" ")}</p>
    </section>
  );
}
