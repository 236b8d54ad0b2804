import type { ReactNode } from "react";
import table from "@/app/_components/table.module.css";
import styles from "./charts.module.css";

/** A frame in which a wide table scrolls, by keyboard too. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={table.scroll} tabIndex={0} aria-label={label}>
      <table className={table.table}>{children}</table>
    </section>
  );
}

/** The numbers of a chart as a table, folded away under their own heading. */
export function Twin({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className={styles.twin}>
      <summary>{label}</summary>
      <TableFrame label={label}>{children}</TableFrame>
    </details>
  );
}
