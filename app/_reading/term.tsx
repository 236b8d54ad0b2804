"use client";

import { type ReactNode, useId } from "react";
import styles from "./term.module.css";

/**
 * Words with a plain meaning behind them. The browser itself opens and closes the meaning, so that it works without
 * scripts; with them it takes the reader's place, so that a screen reader says it, and Escape gives the place back.
 */
export function Term({
  name,
  plain,
  close,
  children,
}: {
  /** What is explained, as the meaning is headed. */
  name: string;
  plain: ReactNode;
  /** On the button that closes the meaning. */
  close: string;
  /** The words as they stand in the text. */
  children: ReactNode;
}) {
  const id = useId();
  return (
    <>
      <button type="button" className={styles.term} popoverTarget={id}>
        {children}
      </button>
      <span
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        tabIndex={-1}
        className={styles.meaning}
        onToggle={(event) => {
          if (event.newState === "open") event.currentTarget.focus();
        }}
      >
        <strong>{name}</strong>
        <span className={styles.plain}>{plain}</span>
        <button
          type="button"
          className={styles.close}
          popoverTarget={id}
          popoverTargetAction="hide"
        >
          {close}
        </button>
      </span>
    </>
  );
}
