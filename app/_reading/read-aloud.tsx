"use client";

import { type ReactNode, useEffect, useId, useRef, useSyncExternalStore } from "react";
import { useWords } from "@/app/_components/words-provider";
import styles from "./read-aloud.module.css";
import type { Spoken } from "./spoken";
import { RATES, type Rate, useVoice } from "./use-voice";

const nothing = () => () => {};

/** A report (`children`) that can be heard: the sentence that is read is marked in it and kept in sight. */
export function ReadAloud({
  passage,
  brief = false,
  children,
}: {
  passage: Spoken;
  /** Whether only a screen reader is told whose voice it is: there is little room beside a question. */
  brief?: boolean;
  children: ReactNode;
}) {
  const t = useWords("reading");
  const hydrated = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  const voice = useVoice(passage);
  const { state, place, rate } = voice;
  const root = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  const id = useId();
  const active = state === "reading" || state === "paused";
  const at = active ? passage.sentences[place]?.at : undefined;
  const hadFocus = useRef(false);

  useEffect(() => {
    const sentence = root.current?.querySelector(`[data-sentence="${at}"]`);
    if (!sentence) return;
    sentence.setAttribute("data-spoken", "");
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    sentence.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
    return () => sentence.removeAttribute("data-spoken");
  }, [at]);

  // The buttons that go when reading ends must not take the reader's place with them.
  useEffect(() => {
    if (active) return;
    if (hadFocus.current && document.activeElement === document.body) main.current?.focus();
    hadFocus.current = false;
  }, [active]);

  return (
    <div ref={root}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend on the page */}
      <div
        role="group"
        aria-label={t("aloud.label")}
        className={`${styles.bar} ${active ? styles.active : ""}`}
        data-reading-bar={active || undefined}
        onFocus={() => {
          hadFocus.current = true;
        }}
        onBlur={(event) => {
          hadFocus.current = event.relatedTarget === null && active;
        }}
      >
        {hydrated && (
          <div className={styles.row}>
            <button
              ref={main}
              type="button"
              className={styles.button}
              aria-describedby={active ? undefined : `${id}note`}
              onClick={state === "reading" ? voice.pause : voice.start}
            >
              <Sign of={state === "reading" ? "pause" : "play"} />
              {t(
                state === "reading"
                  ? "aloud.pause"
                  : state === "paused"
                    ? "aloud.goOn"
                    : "aloud.start",
              )}
            </button>
            {active && (
              <>
                <button
                  type="button"
                  className={styles.button}
                  aria-disabled={place === 0}
                  onClick={() => voice.move(-1)}
                >
                  {t("aloud.previous")}
                </button>
                <button
                  type="button"
                  className={styles.button}
                  aria-disabled={place === passage.sentences.length - 1}
                  onClick={() => voice.move(1)}
                >
                  {t("aloud.next")}
                </button>
                <button type="button" className={styles.button} onClick={voice.stop}>
                  <Sign of="stop" />
                  {t("aloud.stop")}
                </button>
                <label className={styles.rate}>
                  {t("aloud.rate")}
                  <select
                    value={rate}
                    onChange={(event) => voice.change(event.target.value as Rate)}
                  >
                    {Object.keys(RATES).map((each) => (
                      <option key={each} value={each}>
                        {t(`aloud.rates.${each as Rate}`)}
                      </option>
                    ))}
                  </select>
                </label>
                <span className={styles.place}>
                  {t("aloud.place", { at: place + 1, of: passage.sentences.length })}
                </span>
              </>
            )}
          </div>
        )}
        {hydrated && !active && (
          <p id={`${id}note`} className={brief ? "visually-hidden" : styles.note}>
            {t("aloud.note")}
          </p>
        )}
        <p role="status" className={styles.trouble}>
          {state === "no-voice" && t("aloud.noVoice")}
          {state === "no-speech" && t("aloud.noSpeech")}
        </p>
      </div>
      {children}
    </div>
  );
}

const SIGNS = { play: "M5 3v14l12-7z", pause: "M4 3h4v14H4zm8 0h4v14h-4z", stop: "M4 4h12v12H4z" };

const Sign = ({ of }: { of: keyof typeof SIGNS }) => (
  <svg className={styles.sign} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={SIGNS[of]} />
  </svg>
);
