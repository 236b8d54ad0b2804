"use client";

import { type KeyboardEvent, type MouseEvent, useMemo } from "react";
import { useWords } from "@/app/_components/words-provider";
import type { Finding } from "@/lib/analysis/analysis";
import { AnnotatedBlock } from "./annotated-block";
import styles from "./annotated-text.module.css";
import { Peek } from "./peek";
import { touches } from "./pieces";
import { type AnnotatedTextProps, entryId, markId, shownOf } from "./view";
import { stepBy } from "./walk";

const focus = (id: string) => document.getElementById(id)?.focus();

/** The attribute of what the event happened in. */
const held = ({ target }: { target: EventTarget }, name: string): string | undefined =>
  target instanceof Element
    ? (target.closest(`[${name}]`)?.getAttribute(name) ?? undefined)
    : undefined;

/** A text with findings drawn on it: lines under the words, and a lettered button before them. One of the buttons is in the tab order. */
export function AnnotatedText<F extends Finding>(props: AnnotatedTextProps<F>) {
  const { text, blocks, findings, layer, selected, onSelect, level = 2, isFaint, isTicked } = props;
  const { range = null } = props;
  const open = props.onOpen ?? ((id: string) => focus(entryId(id)));
  const t = useWords("analysis");
  const shown = useMemo(() => shownOf(findings, layer), [findings, layer]);
  const faint = useMemo(
    () => new Set(isFaint ? shown.filter(isFaint).map(({ id }) => id) : []),
    [shown, isFaint],
  );
  const ticked = useMemo(
    () => new Set(isTicked ? shown.filter(isTicked).map(({ id }) => id) : []),
    [shown, isTicked],
  );
  const drawn = useMemo(
    () =>
      blocks.map((block) => ({
        block,
        inside: shown.filter((each) => touches(each, block.span)),
      })),
    [blocks, shown],
  );
  const current = shown.find(({ id }) => id === selected);
  const stop = (current ?? shown[0])?.id ?? null;

  function onKeyDown(event: KeyboardEvent) {
    const from = held(event, "data-mark");
    const ids = shown.map(({ id }) => id);
    const next = from === undefined ? undefined : stepBy(event.key, ids, from);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    focus(markId(next));
  }

  function onClick(event: MouseEvent) {
    const mark = held(event, "data-mark");
    // A click without a count is a key's: Enter or Space.
    if (mark !== undefined && event.detail === 0) return open(mark);
    const words = mark ?? held(event, "data-words");
    if (words === undefined || !getSelection()?.isCollapsed) return;
    onSelect(words);
    document.getElementById(markId(words))?.focus({ preventScroll: true });
  }

  // The buttons within take the keys; the words before them are a larger target for the pointer.
  return (
    <article
      className={styles.text}
      data-layer={layer}
      lang="en"
      dir="ltr"
      aria-label={t("text.label")}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => {
        const mark = held(event, "data-mark");
        if (mark !== undefined && mark !== selected) onSelect(mark);
      }}
    >
      {drawn.map(({ block, inside }) => {
        const has = (id: string | null) => inside.some((each) => each.id === id);
        return (
          <AnnotatedBlock
            key={block.span.start}
            text={text}
            block={block}
            findings={inside}
            level={level}
            faint={faint}
            ticked={ticked}
            selected={has(selected) ? selected : null}
            stop={has(stop) ? stop : null}
            range={
              range && range.start < block.span.end && block.span.start < range.end ? range : null
            }
          />
        );
      })}
      {current && <Peek finding={current} text={text} onOpen={open} />}
    </article>
  );
}
