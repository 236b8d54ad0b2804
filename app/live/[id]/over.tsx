import { PageLink } from "@/app/_components/page-link";
import { useWords } from "@/app/_components/words-provider";
import styles from "./phone.module.css";

/** The end of a live lesson on a phone. */
export function Over() {
  const t = useWords("live");
  return (
    <div className={styles.over}>
      <h1 data-heading tabIndex={-1}>
        {t("phone.over")}
      </h1>
      <p>{t("phone.overLead")}</p>
      <PageLink className="button" href="/class">
        {t("phone.class")}
      </PageLink>
    </div>
  );
}
