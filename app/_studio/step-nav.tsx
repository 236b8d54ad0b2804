"use client";

import { useWords } from "@/app/_components/words-provider";
import type { Draft } from "@/lib/studio/draft";
import styles from "./editor.module.css";
import { STEPS, type StepName } from "./steps";

/** The steps as links within the page, each with what is in it or left in it. */
export function StepNav({ step, draft }: { step: StepName; draft: Draft }) {
  const t = useWords("studio");
  const open = draft.findings.filter(({ decision }) => decision === "open").length;
  const beside: Partial<Record<StepName, string>> = {
    ...(open > 0 && { text: t("steps.left", { count: open }) }),
    ...(draft.records.length > 0 && {
      records: t("steps.count", { count: draft.records.length }),
    }),
    ...(draft.items.length > 0 && { questions: t("steps.count", { count: draft.items.length }) }),
  };
  return (
    <nav aria-label={t("steps.label")} className={styles.steps}>
      <ol>
        {STEPS.map((name) => (
          <li key={name}>
            <a href={`#${name}`} aria-current={name === step ? "step" : undefined}>
              {t(`steps.${name}`)}
              {beside[name] && <span className={styles.beside}> {beside[name]}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
