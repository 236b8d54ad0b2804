"use client";

import { usePathname } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import { ConfirmButton } from "@/app/_components/confirm-button";
import { useWords } from "@/app/_components/words-provider";
import { outbox } from "./here";
import { countWaiting } from "./kept";
import styles from "./waiting-line.module.css";

/** What of this device is not stored yet, on every page; a lesson's own page says so beside the question. */
export function WaitingLine() {
  const t = useWords("offline");
  const box = outbox();
  const { kept, isDown } = useSyncExternalStore(box.subscribe, box.snapshot, box.snapshot);
  const isLesson = usePathname().startsWith("/lessons/");
  const parked = kept.filter((each) => each.parked && each.waiting.length > 0);
  const waiting = kept.filter((each) => !each.parked && each.waiting.length > 0);

  useEffect(() => {
    void box.refresh();
  }, [box]);

  async function drop() {
    for (const { key } of parked) await box.change(key, () => undefined);
  }

  return (
    <div role="status">
      {isDown && waiting.length > 0 && !isLesson && (
        <p className={styles.line}>
          <strong>{t("waiting.count", { count: countWaiting(waiting) })}</strong>{" "}
          <button type="button" className="button-quiet" onClick={() => void box.flush()}>
            {t("waiting.now")}
          </button>
        </p>
      )}
      {parked.length > 0 && (
        <div className={styles.line}>
          <p>
            <strong>{t("waiting.count", { count: countWaiting(parked) })}</strong>{" "}
            {t("waiting.parked")}
          </p>
          <ConfirmButton
            label={t("waiting.drop")}
            question={t("waiting.dropQuestion")}
            yes={t("waiting.dropYes")}
            no={t("waiting.dropNo")}
            onConfirm={() => void drop()}
          />
        </div>
      )}
    </div>
  );
}
