import styles from "./project.module.css";

/** What opens the app to the phones of a classroom. */
export const LocalCommand = () => <code className={styles.command}>npm start -- --classroom</code>;
