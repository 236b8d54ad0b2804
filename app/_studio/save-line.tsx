"use client";

import { useWords } from "@/app/_components/words-provider";
import type { SaveState } from "./autosave";
import styles from "./editor.module.css";

/** Whether the draft is stored, in words that are read out as they change, and what can be done where it is not. */
export function SaveLine({
  state,
  onTry,
  onMine,
  onTheirs,
}: {
  state: SaveState;
  onTry: () => void;
  onMine: () => void;
  onTheirs: () => void;
}) {
  const t = useWords("studio");
  const isBad = state.type === "offline" || state.type === "refused" || state.type === "changed";
  const words =
    state.type === "refused"
      ? t("save.refused", { why: `${state.problem.title} ${state.problem.detail ?? ""}`.trim() })
      : t(`save.${state.type}`);
  return (
    <div className={isBad ? styles.unsaved : styles.saved}>
      <p role="status">{words}</p>
      {(state.type === "offline" || state.type === "refused") && (
        <button type="button" className="button-quiet" onClick={onTry}>
          {t("save.again")}
        </button>
      )}
      {state.type === "changed" && (
        <>
          <p>{t("save.changedText")}</p>
          <p className={styles.buttons}>
            <button type="button" className="button" onClick={onMine}>
              {t("save.mine")}
            </button>
            <button type="button" className="button-quiet" onClick={onTheirs}>
              {t("save.theirs")}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
