"use client";

import { useMemo } from "react";
import { ruleName } from "@/app/_components/rule-name";
import { useWords } from "@/app/_components/words-provider";
import { type Balance, balanceOf, HALVES, MOST_OF_ONE_HALF } from "@/lib/studio/balance";
import type { Draft } from "@/lib/studio/draft";
import styles from "./editor.module.css";
import { MissingEntry } from "./missing-entry";
import type { Change } from "./use-draft";

/** Whether neither answer of the quiz pays more than it may. */
function isEven({ halves, sides }: Balance): boolean {
  const all = halves.attributed + halves.reporter;
  if (all === 0 || Math.max(halves.attributed, halves.reporter) > all * MOST_OF_ONE_HALF)
    return false;
  return HALVES.every((half) => {
    const counts = sides.map((side) => side[half]);
    return counts.length < 2 || Math.max(...counts) - Math.min(...counts) <= 1;
  });
}

/** How even the questions are: both answers of the quiz, both sides, which labels; and what would fill a gap. */
export function BalanceMeter({ draft, onChange }: { draft: Draft; onChange: Change }) {
  const t = useWords("studio");
  const c = useWords("common");
  const balance = useMemo(() => balanceOf(draft), [draft]);
  const { halves, sides, labels, missing } = balance;
  const all = halves.attributed + halves.reporter;
  return (
    <section className={styles.meter} aria-labelledby="balance">
      <h3 id="balance">{t("balance.title")}</h3>
      <p className={styles.hint}>{t("balance.lead")}</p>
      <p role="status">
        <strong>{t(isEven(balance) ? "balance.even" : "balance.uneven")}</strong>
      </p>
      <div className={styles.bar}>
        <span>
          {t("balance.quiz", { attributed: halves.attributed, reporter: halves.reporter })}
        </span>
        {all > 0 && (
          <svg
            className={styles.halves}
            viewBox={`0 0 ${all} 1`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect className={styles.half} width={halves.attributed} height={1} />
            <rect
              className={styles.other}
              x={halves.attributed}
              width={halves.reporter}
              height={1}
            />
          </svg>
        )}
      </div>
      {sides.length > 1 && (
        <>
          <p>{t("balance.sides")}</p>
          <ul>
            {sides.map(({ side, attributed, reporter }) => (
              <li key={side}>{t("balance.side", { side, attributed, reporter })}</li>
            ))}
          </ul>
        </>
      )}
      {Object.keys(labels).length > 0 && (
        <>
          <p>{t("balance.labels")}</p>
          <ul>
            {Object.entries(labels).map(([label, count]) => (
              <li key={label}>
                {ruleName(c, label)}: {count}
              </li>
            ))}
          </ul>
        </>
      )}
      {missing.length > 0 ? (
        <>
          <p>
            <strong>{t("balance.missing")}</strong>
          </p>
          <ul className={styles.problems}>
            {missing.map((each) => (
              <MissingEntry
                key={`${each.need}${each.half}${each.side}`}
                draft={draft}
                missing={each}
                onChange={onChange}
              />
            ))}
          </ul>
        </>
      ) : (
        <p>{t("balance.ready")}</p>
      )}
    </section>
  );
}
