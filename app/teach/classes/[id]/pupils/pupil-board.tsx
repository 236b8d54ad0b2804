"use client";

import { useRef, useState } from "react";
import { PageLink } from "@/app/_components/page-link";
import table from "@/app/_components/table.module.css";
import { useWords } from "@/app/_components/words-provider";
import type { Pupil } from "@/lib/classroom/pupil";
import { PupilActs } from "./pupil-acts";
import styles from "./pupils.module.css";

/** The pupils who are in the class, and what can be done with those that are chosen. */
export function PupilBoard({
  classId,
  pupils,
  others,
  locked,
}: {
  classId: string;
  pupils: readonly Pupil[];
  /** Other classes of this teacher that a pupil can move to. */
  others: readonly { id: string; name: string }[];
  locked: boolean;
}) {
  const t = useWords("classes");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isDone, setIsDone] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const chosen = pupils.filter(({ id }) => picked.has(id));

  function pick(ids: readonly string[], isOn: boolean) {
    setIsDone(false);
    setPicked((before) =>
      isOn ? new Set([...before, ...ids]) : new Set([...before].filter((id) => !ids.includes(id))),
    );
  }

  function tellDone() {
    setIsDone(true);
    // What was pressed is gone by now, and the focus with it.
    status.current?.focus();
  }

  return (
    <div className={styles.board}>
      {!locked && <p className={styles.hint}>{t("act.none")}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has only a keyboard scrolls it with the arrows */}
      <section className={table.scroll} tabIndex={0} aria-label={t("pupils.table")}>
        <table className={table.table}>
          <thead>
            <tr>
              {!locked && (
                <th scope="col" className={styles.tick}>
                  <label className={styles.all}>
                    <input
                      type="checkbox"
                      aria-label={t("pupils.chooseAll")}
                      checked={chosen.length === pupils.length}
                      onChange={(event) =>
                        pick(
                          pupils.map(({ id }) => id),
                          event.target.checked,
                        )
                      }
                    />
                  </label>
                </th>
              )}
              <th scope="col">{t("pupils.name")}</th>
              <th scope="col">{t("pupils.came")}</th>
              <th scope="col">{t("pupils.extra")}</th>
            </tr>
          </thead>
          <tbody>
            {pupils.map(({ id, nickname, joined, hasPin, extraTimePercent }) => (
              <tr key={id}>
                {!locked && (
                  <td className={styles.tick}>
                    <label className={styles.all}>
                      <input
                        type="checkbox"
                        aria-label={t("pupils.chooseOne", { name: nickname })}
                        checked={picked.has(id)}
                        onChange={(event) => pick([id], event.target.checked)}
                      />
                    </label>
                  </td>
                )}
                <th scope="row">
                  <PageLink href={`/teach/classes/${classId}/pupils/${id}`}>{nickname}</PageLink>
                </th>
                <td>
                  {t(joined ? (hasPin ? "pupils.joined" : "pupils.pinReset") : "pupils.waiting")}
                </td>
                <td>
                  {extraTimePercent > 0
                    ? t("pupils.percent", { percent: extraTimePercent })
                    : t("pupils.noExtra")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {!locked && (
        <PupilActs
          key={chosen.map(({ id }) => id).join()}
          classId={classId}
          chosen={chosen}
          others={others}
          onDone={tellDone}
        />
      )}
      <p ref={status} tabIndex={-1} role="status" className={styles.said}>
        {isDone && t("act.done")}
      </p>
    </div>
  );
}
