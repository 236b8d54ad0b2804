"use client";

import { useRef, useState } from "react";
import { useWords } from "@/app/_components/words-provider";
import styles from "../assignments.module.css";

/** The link that is posted for pupils, to be copied. */
export function PlainLink({ href }: { href: string }) {
  const t = useWords("assign");
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<"copied" | "select" | null>(null);

  async function copy() {
    // Phones and laptops in a classroom see plain http, where there is no clipboard to write to.
    const copied = await navigator.clipboard?.writeText(href).then(
      () => true,
      () => false,
    );
    if (!copied) {
      field.current?.focus();
      field.current?.select();
    }
    setSaid(copied ? "copied" : "select");
  }

  return (
    <section className={styles.section} aria-labelledby="link">
      <h2 id="link">{t("one.link")}</h2>
      <p className={styles.lead}>{t("one.linkHint")}</p>
      <div className={styles.link}>
        <label>
          {t("one.link")}
          <input ref={field} readOnly value={href} onFocus={(event) => event.target.select()} />
        </label>
        <button type="button" className="button-quiet" onClick={() => void copy()}>
          {t("one.copy")}
        </button>
      </div>
      <p role="status">{said && t(`one.${said}`)}</p>
    </section>
  );
}
