import type { PublicItemOf } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";
import styles from "./feedback-panel.module.css";
import type { Words } from "./words";

/** How far trust moved between the versions it went highest and lowest in, in steps of the scale. */
export const moved = (trust: readonly number[]): number =>
  trust.length === 0 ? 0 : Math.max(...trust) - Math.min(...trust);

const changeWords = (change: number, t: Words<"common">): string => {
  if (change === 0) return t("lab.same");
  return t(change > 0 ? "lab.higher" : "lab.lower", { by: Math.abs(change) });
};

/** Each version with the trust it got and what its word adds; the first is the report's. Only its own learner sees it. */
export function SwapTold({
  item,
  passage,
  trust,
  adds,
  t,
}: {
  item: PublicItemOf<"swap">;
  passage: Passage;
  trust: readonly number[];
  adds: readonly { variant: string; text: string }[];
  t: Words<"common">;
}) {
  const [first = 0] = trust;
  return (
    <>
      <ul className={styles.versions}>
        {item.variants.map(({ id, text }, at) => {
          const own = trust[at] ?? 0;
          return (
            <li key={id}>
              <strong lang={passage.lang} dir={passage.dir}>
                “{text}”
              </strong>
              <span>
                {t("lab.trust", { trust: own })}
                {at > 0 && ` (${changeWords(own - first, t)})`}
              </span>
              <progress aria-hidden="true" max={10} value={own} />
              <p>{adds.find(({ variant }) => variant === id)?.text}</p>
            </li>
          );
        })}
      </ul>
      <p>
        <strong>{t("lab.record")}</strong> {t("lab.ownOnly")}
      </p>
    </>
  );
}
