"use client";

import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { useWords } from "@/app/_components/words-provider";
import type { Finding } from "@/lib/analysis/analysis";
import { FindingEntry } from "./finding-entry";
import styles from "./finding-list.module.css";
import { entryId, type FindingListProps, markId, shownOf } from "./view";
import { stepBy } from "./walk";

/** Shows an entry within the list's own frame, and never moves the page. */
function bringIntoFrame(frame: HTMLElement | null, id: string) {
  const entry = document.getElementById(id)?.closest("li");
  if (!frame || !entry || frame.scrollHeight <= frame.clientHeight) return;
  const [inner, outer] = [entry.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (inner.top < outer.top) frame.scrollTop += inner.top - outer.top;
  else if (inner.bottom > outer.bottom)
    frame.scrollTop += Math.min(inner.bottom - outer.bottom, inner.top - outer.top);
}

/** Shows a mark if the text stands beside the list; below each other, the page would jump. */
function showMark(frame: HTMLElement | null, id: string) {
  if (!frame || frame.scrollHeight <= frame.clientHeight) return;
  document.getElementById(markId(id))?.scrollIntoView({ block: "nearest" });
}

/** The findings of a layer in the order of the text, with everything that is known of each. Arrow keys walk, Enter leads to the words. */
export function FindingList<F extends Finding>(props: FindingListProps<F>) {
  const { text, findings, layer, selected, onSelect, renderActions, isFaint } = props;
  const t = useWords("analysis");
  const frame = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => shownOf(findings, layer), [findings, layer]);
  const stop = (shown.find(({ id }) => id === selected) ?? shown[0])?.id;

  useEffect(() => {
    if (selected !== null) bringIntoFrame(frame.current, entryId(selected));
  }, [selected]);

  function onKeyDown(event: KeyboardEvent) {
    const from = event.target instanceof HTMLElement ? event.target.dataset.entry : undefined;
    const ids = shown.map(({ id }) => id);
    const next = from === undefined ? undefined : stepBy(event.key, ids, from);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onSelect(next);
    document.getElementById(entryId(next))?.focus();
    showMark(frame.current, next);
  }

  if (shown.length === 0) return <p className={styles.none}>{t("list.none")}</p>;
  return (
    <div ref={frame} className={styles.frame}>
      <ol className={styles.list} aria-label={t("list.label")} onKeyDown={onKeyDown}>
        {shown.map((finding) => (
          <FindingEntry
            key={finding.id}
            finding={finding}
            text={text}
            isSelected={finding.id === selected}
            isStop={finding.id === stop}
            isFaint={isFaint?.(finding) ?? false}
            onSelect={onSelect}
            actions={renderActions?.(finding, finding.id === selected)}
          />
        ))}
      </ol>
    </div>
  );
}
