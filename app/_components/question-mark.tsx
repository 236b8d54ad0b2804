import type { Question } from "@/lib/items/kind";
import styles from "./question-mark.module.css";
import type { Words } from "./words";

type Asked = Question | "mixed";

/** The shape of each question: speech mark, diamond, document, wave. Mixed has all four. */
export function QuestionShape({ question }: { question: Asked }) {
  if (question === "mixed")
    return (
      <span className={styles.four}>
        {(["voice", "kind", "backing", "wording"] as const).map((each) => (
          <QuestionShape key={each} question={each} />
        ))}
      </span>
    );
  return (
    <svg
      className={`${styles.shape} ${styles[question]}`}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      {question === "voice" && (
        <path d="M10 2.5c4.4 0 8 2.9 8 6.5s-3.6 6.5-8 6.5c-.9 0-1.8-.1-2.6-.4L3.5 17.5l.9-4C2.9 12.3 2 10.7 2 9c0-3.6 3.6-6.5 8-6.5z" />
      )}
      {question === "kind" && <path d="M10 1.5 18.5 10 10 18.5 1.5 10z" />}
      {question === "backing" && (
        <path
          fillRule="evenodd"
          d="M4 2h12v16H4zm2.5 4v1.5h7V6zm0 3.3v1.5h7V9.3zm0 3.3v1.5h4.5v-1.5z"
        />
      )}
      {question === "wording" && (
        <path d="M10 1.5 16.5 12h-13zM2 15.3c1.3-1.3 2.7-1.3 4 0s2.7 1.3 4 0 2.7-1.3 4 0 2.7 1.3 4 0v2c-1.3 1.3-2.7 1.3-4 0s-2.7-1.3-4 0-2.7 1.3-4 0-2.7-1.3-4 0z" />
      )}
    </svg>
  );
}

/** One of the four questions by shape, colour and name; with `asks`, the question in words as well. */
export function QuestionMark({
  question,
  t,
  asks = false,
}: {
  question: Asked;
  t: Words<"common">;
  asks?: boolean;
}) {
  return (
    <span className={`${styles.mark} ${styles[question]}`}>
      <QuestionShape question={question} />
      <span>
        <span className={styles.name}>{t(`question.${question}.name`)}</span>
        {asks && <span className={styles.asks}> {t(`question.${question}.asks`)}</span>}
      </span>
    </span>
  );
}
