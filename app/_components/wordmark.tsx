import styles from "./wordmark.module.css";

/** The name as a printed sign: a speech mark with a question in it. */
export function Wordmark({ name }: { name: string }) {
  return (
    <span className={styles.wordmark}>
      <svg className={styles.sign} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M4 4h24v18H15l-7 6v-6H4z" fill="currentColor" />
        <path
          d="M12.6 10.6c.5-2 2-3.1 3.9-3.1 2.2 0 3.9 1.3 3.9 3.3 0 2.8-3.3 2.8-3.3 5.3M17.1 18.3v1.4"
          className={styles.cut}
        />
      </svg>
      {name}
    </span>
  );
}
