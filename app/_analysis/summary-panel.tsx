"use client";

import { type ReactNode, useId } from "react";
import type { Words } from "@/app/_components/words";
import { useWords } from "@/app/_components/words-provider";
import type { SpeakerCount, Summary } from "./summary";
import styles from "./summary-panel.module.css";

/** A whole text at a glance: who speaks, how much is the outlet's own voice, figures, and loaded words by whose they are. */
export function SummaryPanel({ summary, level = 2 }: { summary: Summary; level?: 2 | 3 }) {
  const t = useWords("analysis");
  const id = useId();
  const Title = level === 2 ? "h2" : "h3";
  const { speakers, reporter, unnamed, figures, loaded } = summary;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <Title id={id}>{t("summary.title")}</Title>
      <dl className={styles.facts}>
        <Fact name={t("summary.reporter")} none={null}>
          {reporter.of > 0 && (
            <p>
              {t("summary.reporterShare", { ...reporter, share: reporter.count / reporter.of })}
            </p>
          )}
        </Fact>
        <Fact name={t("summary.unnamed")} none={unnamed.length === 0 && t("summary.noUnnamed")}>
          <Quotes words={unnamed} t={t} />
        </Fact>
        <Fact name={t("summary.speakers")} none={speakers.length === 0 && t("summary.noSpeakers")}>
          <ul>
            {speakers.map((speaker) => (
              <li key={speaker.name}>
                <strong lang="en">{speaker.name}</strong>{" "}
                {t("summary.times", { count: speaker.count })}
                <Cues cues={speaker.cues} t={t} />
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={t("summary.figures")} none={figures.length === 0 && t("summary.noFigures")}>
          <ul>
            {figures.map(({ words, supplier }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same figure may stand twice, and the order is the text's
              <li key={at}>
                <span lang="en">{t("quoted", { words })}</span>:{" "}
                {supplier === null ? t("summary.nobody") : <span lang="en">{supplier}</span>}
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={t("summary.loaded")} none={loaded.length === 0 && t("summary.noLoaded")}>
          {loaded.map(({ owner, words }) => (
            <div key={owner}>
              <p className={styles.owner}>{t(`summary.owner.${owner}`)}</p>
              <Quotes words={words} t={t} />
            </div>
          ))}
        </Fact>
      </dl>
    </section>
  );
}

/** One fact under its name, or the sentence that there is none. */
const Fact = ({
  name,
  none,
  children,
}: {
  name: string;
  none: string | false | null;
  children: ReactNode;
}) => (
  <div>
    <dt>{name}</dt>
    <dd>{none || children}</dd>
  </div>
);

const Quotes = ({ words, t }: { words: readonly string[]; t: Words<"analysis"> }) => (
  <p lang="en">{words.map((each) => t("quoted", { words: each })).join(", ")}</p>
);

/** The reporting words of one speaker, so that two sides can be compared. */
function Cues({ cues, t }: { cues: SpeakerCount["cues"]; t: Words<"analysis"> }) {
  if (cues.length === 0) return null;
  const verbs = cues.map(({ word, count }) => (count > 1 ? `${word} ×${count}` : word)).join(", ");
  return <span className={styles.cues}> {t("summary.verbs", { verbs })}</span>;
}
