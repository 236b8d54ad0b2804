"use client";

import { useWords } from "@/app/_components/words-provider";
import type { StudioProblem } from "@/lib/studio/problem";
import styles from "./editor.module.css";
import type { Place } from "./places";

/** What keeps a draft from being published: each as a sentence, what to do, and the way to where it is done. */
export function ProblemList({
  problems,
  onGo,
}: {
  problems: readonly StudioProblem[];
  onGo: (place: Place) => void;
}) {
  const t = useWords("studio");
  const said = useWords("studio-lesson");
  return (
    <ul className={styles.problems}>
      {problems.map(({ rule, values, at }, index) => {
        const what = said(`problem.${rule}.what`, values);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be alike but for their values
          <li key={index}>
            <p>
              <strong>{what}</strong>
            </p>
            <p>{said(`problem.${rule}.todo`, values)}</p>
            {at && (
              <button
                type="button"
                className="button-quiet"
                aria-label={t("publish.goThereTo", { what })}
                onClick={() => onGo(at)}
              >
                {t("publish.goThere")}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
