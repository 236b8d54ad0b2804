import { useState } from "react";
import { ConfirmButton } from "@/app/_components/confirm-button";
import { useWords } from "@/app/_components/words-provider";
import type { Lead } from "@/app/live/use-lead";
import type { LiveReply } from "@/lib/live/reply";
import styles from "./stage.module.css";

/** The teacher's buttons. They stay in their places while the lesson goes on, so that the keyboard's place stays too. */
export function Controls({
  live,
  lead,
  full,
}: {
  live: LiveReply;
  lead: Lead;
  full: { can: boolean; isFull: boolean; toggle: () => void };
}) {
  const t = useWords("live");
  const [isCountShown, setIsCountShown] = useState(true);
  return (
    <section className={styles.controls} aria-label={t("stage.controls")}>
      <div className={styles.buttons}>
        <button
          type="button"
          className="button-quiet"
          aria-disabled={!lead.canGoBack}
          onClick={lead.goBack}
        >
          {t("stage.back")}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={live.phase === "reveal" && lead.isLast}
          onClick={lead.goOn}
        >
          {t(live.phase === "ask" ? "stage.show" : "stage.next")}
        </button>
        {lead.canSkip && (
          <button type="button" className="button-quiet" onClick={lead.skip}>
            {t("stage.skip")}
          </button>
        )}
        {live.phase === "reveal" && lead.isLast && <span>{t("stage.last")}</span>}
      </div>
      <div className={styles.counts}>
        <p className={styles.answered} hidden={!isCountShown}>
          {live.answered && t("stage.answered", live.answered)}
        </p>
        <button
          type="button"
          className={styles.link}
          aria-pressed={!isCountShown}
          onClick={() => setIsCountShown(!isCountShown)}
        >
          {t("stage.hideCount")}
        </button>
      </div>
      <div className={styles.buttons}>
        {full.can && (
          <button type="button" className="button-quiet" onClick={full.toggle}>
            {t(full.isFull ? "stage.window" : "stage.full")}
          </button>
        )}
        <ConfirmButton
          label={t("stage.end")}
          question={t("stage.endQuestion")}
          yes={t("stage.endYes")}
          no={t("stage.endNo")}
          onConfirm={lead.end}
        />
      </div>
      <p className={styles.keys}>{t("stage.keys")}</p>
    </section>
  );
}
