import type { Words } from "@/app/_components/words";
import styles from "./others.module.css";

/** How firm the key is, in words: one right answer, several accepted, or none. */
export function StrengthLine({
  strength,
  t,
}: {
  strength: "hard" | "soft" | "open";
  t: Words<"player">;
}) {
  return <p className={styles.strength}>{t(`strength.${strength}`)}</p>;
}
