"use client";

import { useEffect, useRef } from "react";
import formStyles from "@/app/_components/form.module.css";
import table from "@/app/_components/table.module.css";
import { useWords } from "@/app/_components/words-provider";
import type { RosterLine } from "@/lib/classroom/roster";
import styles from "./pupils.module.css";

const SHAPES: Partial<Record<RosterLine["state"], string>> = { new: "+", there: "=" };

/** What will become of each name, before anything is stored. */
export function RosterPreview({
  lines,
  busy,
  onAdd,
  onBack,
}: {
  lines: readonly RosterLine[];
  busy: boolean;
  onAdd: (names: readonly string[]) => void;
  onBack: () => void;
}) {
  const t = useWords("classes");
  const heading = useRef<HTMLHeadingElement>(null);
  const fresh = lines.filter(({ state }) => state === "new").map(({ name }) => name);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.preview}>
      <h3 ref={heading} tabIndex={-1}>
        {t("roster.preview")}
      </h3>
      <p>
        {t("roster.summary", { fresh: fresh.length })} {fresh.length === 0 && t("roster.nothing")}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has only a keyboard scrolls it with the arrows */}
      <section className={styles.lines} tabIndex={0} aria-label={t("roster.preview")}>
        <table className={table.table}>
          <tbody>
            {lines.map(({ name, state }, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand there twice, and lines never change places
              <tr key={line} className={state === "new" ? undefined : styles.skipped}>
                <th scope="row">{name}</th>
                <td>
                  <span className={styles.mark} aria-hidden="true">
                    {SHAPES[state] ?? "!"}
                  </span>{" "}
                  {t(`roster.state.${state}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={formStyles.actions}>
        {fresh.length > 0 && (
          <button type="button" className="button" disabled={busy} onClick={() => onAdd(fresh)}>
            {t("roster.add", { fresh: fresh.length })}
          </button>
        )}
        <button type="button" className="button-quiet" onClick={onBack}>
          {t("roster.change")}
        </button>
      </div>
    </div>
  );
}
