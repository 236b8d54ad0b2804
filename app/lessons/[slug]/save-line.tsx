import { useWords } from "@/app/_components/words-provider";
import styles from "./player.module.css";
import type { Answers } from "./use-answers";

/** Says when something is not stored yet, what is done about it, and why the server refused it. */
export function SaveLine({ saved }: { saved: Answers }) {
  const t = useWords("player");
  const o = useWords("offline");
  const { waiting, problem } = saved;
  return (
    <div role="status" className={styles.save}>
      {waiting !== null && (
        <div className={styles.waiting}>
          <p>
            <strong>{o("waiting.count", { count: waiting })}</strong>{" "}
            {o(saved.lasts ? "waiting.kept" : "waiting.open")}
          </p>
          <button type="button" className="button-quiet" onClick={saved.tryNow}>
            {o("waiting.now")}
          </button>
        </div>
      )}
      {problem && (
        <div className={`${styles.waiting} ${styles.refused}`}>
          <p>
            <strong>
              {t("save.refused")}: {problem.title}
            </strong>{" "}
            {problem.detail}
          </p>
          {problem.status === 404 && (
            <button type="button" className="button-quiet" onClick={() => location.reload()}>
              {t("save.restart")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
