import { useEffect, useState } from "react";
import { PageLink } from "@/app/_components/page-link";
import { useWords } from "@/app/_components/words-provider";
import styles from "./player.module.css";
import { SaveLine } from "./save-line";
import type { Answers } from "./use-answers";

/** Finishes the attempt and leads to its result. */
export function Ending({ saved, onOpen }: { saved: Answers; onOpen: () => void }) {
  const t = useWords("player");
  const [finished, setFinished] = useState(false);
  const { finish, problem } = saved;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when this screen is reached
  useEffect(() => {
    void finish().then((done) => done && setFinished(true));
  }, []);

  return (
    <div className={styles.column}>
      <h2 data-heading tabIndex={-1}>
        {t("end.title")}
      </h2>
      {!finished && !problem && <p role="status">{t("end.saving")}</p>}
      {finished && <p role="status">{t("end.ready")}</p>}
      {finished && (
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
