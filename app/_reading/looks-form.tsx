"use client";

import { type ChangeEvent, useEffect, useState } from "react";
import {
  CHOICES,
  LOOKS_COOKIE,
  LOOKS_SECONDS,
  type Looks,
  looksIn,
  looksOf,
  looksText,
} from "@/lib/reading";
import styles from "./looks.module.css";

type Part = keyof Looks;
/** The words of one choice: its question, and each answer by its value. */
type Asked = { label: string; answers: Record<string, string> };

const PARTS = ["size", "spacing", "theme"] as const satisfies readonly Part[];

/** Draws the page as chosen, without asking the server. */
function show(looks: Looks) {
  for (const part of PARTS) document.documentElement.dataset[part] = looks[part];
}

const kept = (): Looks | null => {
  const pair = document.cookie.split("; ").find((each) => each.startsWith(`${LOOKS_COOKIE}=`));
  return pair === undefined ? null : looksIn(pair.slice(LOOKS_COOKIE.length + 1));
};

/** Keeps choices for the pages to come. The store of cookies that waits for nothing: it works on plain http too. */
function keep(looks: Looks) {
  // biome-ignore lint/suspicious/noDocumentCookie: the newer interface is missing on the plain http of a classroom
  document.cookie = `${LOOKS_COOKIE}=${looksText(looks)}; Path=/; Max-Age=${LOOKS_SECONDS}; SameSite=Lax`;
}

/** The choices as radio buttons: at work at once with scripts, and as a form to send without. */
export function LooksForm({
  looks,
  asked,
  send,
}: {
  /** As the server drew the page. */
  looks: Looks;
  asked: Record<Part, Asked>;
  /** On the button that only browsers without scripts show. */
  send: string;
}) {
  const [chosen, setChosen] = useState(looks);

  // A page kept for reading without a line was drawn before the last choice.
  useEffect(() => {
    const current = kept();
    if (!current) return;
    setChosen(current);
    show(current);
  }, []);

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const next = looksOf({ ...chosen, [event.target.name]: event.target.value });
    setChosen(next);
    show(next);
    keep(next);
  }

  return (
    <form method="post" action="/api/looks" className={styles.form}>
      {PARTS.map((part) => (
        <fieldset key={part} className={styles.part}>
          <legend>{asked[part].label}</legend>
          {CHOICES[part].map((value) => (
            <label key={value}>
              <input
                type="radio"
                name={part}
                value={value}
                checked={chosen[part] === value}
                onChange={choose}
              />
              <span>{asked[part].answers[value]}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <noscript>
        <button type="submit" className="button">
          {send}
        </button>
      </noscript>
    </form>
  );
}
