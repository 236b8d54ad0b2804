import { useWords } from "@/app/_components/words-provider";
import styles from "./player.module.css";
import type { Answers } from "./use-answers";

/** Says when something is not stored yet, what is done about it, and why the server refused it. */
export function SaveLine({ saved }: { saved: Answers }) {
  const t = useWords("player");
  return (
    <div role="status" className={styles.save}>
      {saved.waiting && (
        <div className={styles.waiting}>
          <p>
            <strong>{t("save.waiting")}</strong> {t("save.kept")}
          </p>
          <button type="button" className="button-quiet" onClick={saved.tryNow}>
            {t("save.now")}
          </button>
        </div>
      )}
      {saved.problem && (
        <div className={`${styles.waiting} ${styles.refused}`}>
          <p>
            <strong>
              {t("save.refused")}: {saved.problem.title}
            </strong>{" "}
            {saved.problem.detail}
          </p>
          {saved.problem.status === 404 && (
            <button type="button" className="button-quiet" onClick={() => location.reload()}>
              {t("save.restart")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
