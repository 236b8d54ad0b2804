import { translator } from "@/app/_server/messages";
import type { Calibration as Level } from "@/lib/attempt/calibration";
import styles from "./result.module.css";

/** How often the learner was right when they said how sure they were; nothing where too few answers say so. */
export async function Calibration({ levels }: { levels: readonly Level[] }) {
  if (levels.length === 0) return null;
  const t = await translator("result");
  return (
    <section aria-labelledby="calibration">
      <h3 id="calibration">{t("calibration.title")}</h3>
      <ul>
        {levels.map(({ level, right, of }) => (
          <li key={level}>{t(`calibration.level.${level}`, { right, of })}</li>
        ))}
      </ul>
      <p>{t("calibration.meaning")}</p>
      <p className={styles.provisional}>{t("calibration.private")}</p>
    </section>
  );
}
