"use client";

import { useSearchParams } from "next/navigation";
import type { Language } from "@/lib/lang/languages";
import { LANGUAGE_PARAMETER } from "@/lib/lang/parameter";
import styles from "./language-choice.module.css";

type Props = { label: string; current: string; languages: readonly Language[] };

/**
 * Leads to the same page in another language: plain links that only change the address's `lang`, so that they work
 * without scripts, and load the whole page anew, because the frame around it changes language too.
 */
export function LanguageChoice({ label, current, languages }: Props) {
  const parameters = useSearchParams();
  const addressIn = (code: string) => {
    const changed = new URLSearchParams(parameters);
    changed.set(LANGUAGE_PARAMETER, code);
    return `?${changed}`;
  };
  return (
    <nav aria-label={label}>
      <ul className={styles.choice}>
        {languages.map(({ code, name, dir }) => (
          <li key={code}>
            {code === current ? (
              <span aria-current="true" lang={code} dir={dir}>
                {name}
              </span>
            ) : (
              <a href={addressIn(code)} hrefLang={code} lang={code} dir={dir} rel="nofollow">
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
