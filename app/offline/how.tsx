import type { Words } from "@/app/_components/words";
import styles from "./offline.module.css";

/** How it works without a line, and where it cannot. */
export function HowOffline({ t }: { t: Words<"offline"> }) {
  return (
    <section className={styles.how} aria-labelledby="how">
      <h2 id="how">{t("how.title")}</h2>
      <p>{t("how.kept")}</p>
      <p>{t("how.names")}</p>
      <p>{t("how.safari")}</p>
      <p>{t("how.off")}</p>
    </section>
  );
}
