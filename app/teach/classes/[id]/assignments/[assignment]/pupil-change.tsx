"use client";

import { useRef, useState } from "react";
import { useWords } from "@/app/_components/words-provider";
import styles from "../assignments.module.css";
import { LaterDate } from "./later-date";
import { ResetAttempt } from "./reset-attempt";

type Props = {
  assignment: string;
  membership: string;
  name: string;
  /** The pupil's own due date, a local time of the class, or empty. */
  stored: string;
  /** Whether there is an attempt that counts. */
  begun: boolean;
};

/** What a teacher may do for one pupil, folded away until it is wanted. Afterwards it says what was done. */
export function PupilChange({ assignment, membership, name, stored, begun }: Props) {
  const t = useWords("assign");
  const fold = useRef<HTMLDetailsElement>(null);
  const [said, setSaid] = useState("");

  function done(what: string) {
    setSaid(what);
    if (!fold.current) return;
    fold.current.open = false;
    fold.current.querySelector("summary")?.focus();
  }

  const who = { assignment, membership, name };
  return (
    <>
      <details
        ref={fold}
        className={styles.fold}
        onToggle={() => fold.current?.open && setSaid("")}
      >
        <summary>
          {t("one.change")} <span className="visually-hidden">{name}</span>
        </summary>
        <LaterDate {...who} stored={stored} onDone={done} />
        {begun && <ResetAttempt {...who} onDone={done} />}
      </details>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  );
}
