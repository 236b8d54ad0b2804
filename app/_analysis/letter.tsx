import type { Words } from "@/app/_components/words";
import type { Finding } from "@/lib/analysis/analysis";
import styles from "./layers.module.css";

/** The letter of a finding's label in the shape and colour of its layer, so that colour never stands alone. */
export const Letter = ({
  finding: { layer, label },
  t,
}: {
  finding: Pick<Finding, "layer" | "label">;
  t: Words<"analysis">;
}) => (
  <span className={`${styles.letter} ${styles[layer]}`} aria-hidden="true">
    {t(`letter.${label}`)}
  </span>
);
