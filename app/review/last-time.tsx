import { PageLink } from "@/app/_components/page-link";
import { ruleName } from "@/app/_components/rule-name";
import { translator } from "@/app/_server/messages";
import type { Outcome } from "@/lib/review/outcome";
import styles from "./review.module.css";

/** What the last sitting showed, by label and without a score. */
export async function LastTime({ outcome }: { outcome: Outcome }) {
  const t = await translator("review");
  const c = await translator("common");
  return (
    <section className={styles.last} aria-labelledby="last">
      <h2 id="last">{t("last.title")}</h2>
      {(["again", "well"] as const)
        .filter((part) => outcome[part].length > 0)
        .map((part) => (
          <div key={part}>
            <h3 id={`last-${part}`}>{t(`last.${part}`)}</h3>
            {part === "again" && <p>{t("last.againNote")}</p>}
            <ul aria-labelledby={`last-${part}`}>
              {outcome[part].map((code) => (
                <li key={code}>
                  <PageLink href={`/labels#${code}`}>{ruleName(c, code)}</PageLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
