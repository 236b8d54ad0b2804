"use client";

import { useWords } from "@/app/_components/words-provider";
import type { Missing } from "@/lib/studio/balance";
import type { Draft } from "@/lib/studio/draft";
import { askAbout } from "@/lib/studio/questions";
import styles from "./editor.module.css";
import { askedWords } from "./item-words";
import type { Change } from "./use-draft";

/** How many statements are offered for one gap. */
const OFFERED = 3;

/** One thing a lesson lacks, and statements that would fill it. */
export function MissingEntry({
  draft,
  missing: { need, half, side, count, ready, open },
  onChange,
}: {
  draft: Draft;
  missing: Missing;
  onChange: Change;
}) {
  const t = useWords("studio");
  const place = need === "worked" || need === "practice" ? need : "exit";
  const answer = half === null ? "" : t(`questions.options.${half}`);
  return (
    <li>
      <p>{t(`balance.need.${need}`, { count, answer, side: side ?? "" })}</p>
      {ready.slice(0, OFFERED).map((clause) => {
        const words = askedWords(draft, { clauses: [clause] });
        return (
          <p key={clause}>
            <q lang="en">{words}</q>{" "}
            <button
              type="button"
              className={styles.link}
              aria-label={t("balance.askOf", { words })}
              onClick={() => onChange(askAbout(draft, "attributed", clause, place))}
            >
              {t("balance.ask")}
            </button>
          </p>
        );
      })}
      {ready.length === 0 && open.length > 0 && (
        <p>
          {t("balance.open", { count: open.length })} <a href="#text">{t("questions.toText")}</a>
        </p>
      )}
    </li>
  );
}
