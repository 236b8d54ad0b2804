import type { Metadata } from "next";
import { translator } from "@/app/_server/messages";
import { Article, Section } from "@/app/about/article";
import styles from "./pedagogy.module.css";
import { CHOICES, LIMITS, STUDIES, type Study } from "./studies";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("about");
  return { title: t("pedagogy.title"), description: t("pedagogy.description") };
}

/** How and why it teaches, each choice with its sources, and what nobody knows yet. For teachers and parents. */
export default async function PedagogyPage() {
  const t = await translator("about");
  const choices = CHOICES.map(([id]) => ({ id, title: t(`pedagogy.parts.${id}.title`) }));
  const limits = { id: "limits", title: t("pedagogy.limits.title") };
  return (
    <Article
      page="pedagogy"
      title={t("pedagogy.title")}
      lead={t("pedagogy.lead")}
      parts={[...choices, limits]}
    >
      {CHOICES.map(([id, rests]) => (
        <Section key={id} id={id} title={t(`pedagogy.parts.${id}.title`)}>
          <p className={styles.why}>{t(`pedagogy.parts.${id}.why`)}</p>
          <p>
            <strong>{t("pedagogy.here")}</strong> {t(`pedagogy.parts.${id}.here`)}
          </p>
          <h3 className={styles.rests}>{t("pedagogy.rests")}</h3>
          <ul className={styles.studies}>
            {rests.map((study) => (
              <li key={study}>
                <Source study={STUDIES[study]} /> {t(`pedagogy.found.${study}`)}
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <Section {...limits}>
        <div className={styles.limits}>
          <p>{t("pedagogy.limits.lead")}</p>
          {LIMITS.map((limit) => (
            <div key={limit}>
              <h3>{t(`pedagogy.limits.${limit}.title`)}</h3>
              <p>{t(`pedagogy.limits.${limit}.text`)}</p>
            </div>
          ))}
        </div>
        <p className={styles.read}>
          {t("pedagogy.read")} {t("pedagogy.opens")}
        </p>
      </Section>
    </Article>
  );
}

/** Who found it and when, with the way to it where there is one. Nothing is loaded from there. */
function Source({ study: { who, year, href } }: { study: Study }) {
  const name = year === null ? `${who}.` : `${who}, ${year}.`;
  return href ? (
    <a href={href} rel="noreferrer">
      {name}
    </a>
  ) : (
    <strong>{name}</strong>
  );
}
