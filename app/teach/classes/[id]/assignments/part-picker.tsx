"use client";

import { useId, useState } from "react";
import forms from "@/app/_components/form.module.css";
import { useWords } from "@/app/_components/words-provider";
import type { Part } from "@/lib/lesson/parts";
import styles from "./assignments.module.css";

/** A part in the order of the form, ticked or not. */
export type Picked = Part & { on: boolean };

/** The whole lesson, or some of its parts in an order of one's own: tick, and move by buttons. */
export function PartPicker({
  whole,
  onWhole,
  parts,
  onParts,
  fault,
}: {
  whole: boolean;
  onWhole: (whole: boolean) => void;
  parts: readonly Picked[];
  onParts: (parts: Picked[]) => void;
  fault: string | undefined;
}) {
  const t = useWords("assign");
  const name = useId();
  const [said, setSaid] = useState("");
  const nameOf = ({ type, count }: Part) => t(`new.${type}`, { count });

  function move(at: number, by: -1 | 1) {
    const moved = parts[at];
    const other = parts[at + by];
    if (!moved || !other) return;
    onParts(parts.map((part, index) => (index === at ? other : index === at + by ? moved : part)));
    setSaid(t("new.moved", { part: nameOf(moved), at: at + by + 1 }));
  }

  return (
    <fieldset>
      <legend className={forms.legend}>{t("new.what")}</legend>
      {([true, false] as const).map((value) => (
        <label key={String(value)} className={forms.choice}>
          <input
            type="radio"
            name={name}
            checked={whole === value}
            onChange={() => onWhole(value)}
          />
          {t(value ? "new.whole" : "new.chosen")}
        </label>
      ))}
      {!whole && (
        <>
          <p className={forms.hint}>{t("new.partsHint")}</p>
          <ol className={styles.parts}>
            {parts.map((part, at) => (
              <li key={part.index}>
                <label className={forms.choice}>
                  <input
                    type="checkbox"
                    checked={part.on}
                    onChange={() =>
                      onParts(
                        parts.map((each) => (each === part ? { ...each, on: !each.on } : each)),
                      )
                    }
                  />
                  {nameOf(part)}
                </label>
                <span className={styles.moves}>
                  <button
                    type="button"
                    className="button-quiet"
                    aria-label={t("new.up", { part: nameOf(part) })}
                    aria-disabled={at === 0}
                    onClick={() => move(at, -1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="button-quiet"
                    aria-label={t("new.down", { part: nameOf(part) })}
                    aria-disabled={at === parts.length - 1}
                    onClick={() => move(at, 1)}
                  >
                    ↓
                  </button>
                </span>
              </li>
            ))}
          </ol>
          <p role="status" className="visually-hidden">
            {said}
          </p>
          <p role="alert" className={forms.error}>
            {fault}
          </p>
        </>
      )}
    </fieldset>
  );
}
