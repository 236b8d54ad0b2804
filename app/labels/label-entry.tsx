import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";
import { type Code, type Covered, type Tier, teaches } from "@/lib/lesson/coverage";
import styles from "./labels.module.css";

/** One label: its meaning, two invented examples, the test to ask, the close case, and the lessons that teach it. */
export async function LabelEntry({
  code,
  tier,
  covered,
  titles,
}: {
  code: Code;
  tier: Tier;
  covered: readonly Covered[];
  /** Titles of the lessons that are open to the reader, by slug. */
  titles: ReadonlyMap<string, string>;
}) {
  const t = await translator("labels");
  const c = await translator("common");
  const taught = covered.filter(teaches);
  return (
    <section className={styles.label} id={code} aria-labelledby={`${code}-name`}>
      <h3 id={`${code}-name`}>
        {c(`rule.${code}.name`)} <span className={styles.code}>{code}</span>
      </h3>
      <p className={styles.tier}>{t(`tier.${tier}`)}</p>
      <p className={styles.means}>{c(`rule.${code}.means`)}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{t("examples")}</dt>
          <dd className={styles.example}>{t(`${code}.one`)}</dd>
          <dd className={styles.example}>{t(`${code}.two`)}</dd>
        </div>
        <div>
          <dt>{t("test")}</dt>
          <dd>{t(`${code}.test`)}</dd>
        </div>
        <div>
          <dt>{t("borderline")}</dt>
          <dd>{t(`${code}.borderline`)}</dd>
        </div>
        <div>
          <dt>{t("taught")}</dt>
          {taught.length === 0 && <dd>{t("nowhere")}</dd>}
          {taught.map((row) => (
            <dd key={row.slug}>
              <PageLink href={`/lessons/${row.slug}`}>{titles.get(row.slug) ?? row.slug}</PageLink>{" "}
              <span className={styles.places}>
                (
                {(["worked", "practice"] as const)
                  .filter((place) => row[place].length > 0)
                  .map((place) => t(`place.${place}`))
                  .join(", ")}
                )
              </span>
            </dd>
          ))}
        </div>
      </dl>
    </section>
  );
}
