import { useEffect } from "react";
import { PageLink } from "@/app/_components/page-link";
import { useWords } from "@/app/_components/words-provider";
import styles from "./player.module.css";
import { SaveLine } from "./save-line";
import type { Answers } from "./use-answers";

/** Finishes the attempt and leads to its result, which needs the line. */
export function Ending({ saved, onOpen }: { saved: Answers; onOpen: () => void }) {
  const t = useWords("player");
  const o = useWords("offline");
  const { finish, problem, finishedAt } = saved;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when this screen is reached
  useEffect(() => {
    void finish();
  }, []);

  return (
    <div className={styles.column}>
      <h2 data-heading tabIndex={-1}>
        {t("end.title")}
      </h2>
      {!finishedAt && !problem && (
        <p role="status">{saved.waiting === null ? t("end.saving") : o("end.waiting")}</p>
      )}
      {finishedAt && <p role="status">{t("end.ready")}</p>}
      {finishedAt && (
        <PageLink className="button" href={`/results/${saved.attempt}`}>
          {t("end.link")}
        </PageLink>
      )}
      <SaveLine saved={saved} />
      {problem && (
        <button type="button" className="button" onClick={onOpen}>
          {t("end.openGo")}
        </button>
      )}
    </div>
  );
}
