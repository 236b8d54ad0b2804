import type { ComponentProps } from "react";
import { Beside } from "./beside";
import styles from "./player.module.css";

/** A question beside its report, or alone in a column where one sentence is all there is to read. */
export function Frame({ isAlone, ...rest }: ComponentProps<typeof Beside> & { isAlone: boolean }) {
  return isAlone ? <div className={styles.column}>{rest.children}</div> : <Beside {...rest} />;
}
