import { Term } from "@/app/_reading/term";
import type { Question } from "@/lib/items/kind";
import { PageLink } from "./page-link";
import styles from "./question-mark.module.css";
import { OUTLINE } from "./question-outline";
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
      <path fillRule="evenodd" d={OUTLINE[question]} />
    </svg>
  );
}

/** One of the four questions by shape, colour and name; with `asks`, the question in words as well; with `r`, its name explains it. */
export function QuestionMark({
  question,
  t,
  asks = false,
  r,
}: {
  question: Asked;
  t: Words<"common">;
  asks?: boolean;
  r?: Words<"reading">;
}) {
  const name = t(`question.${question}.name`);
  return (
    <span className={`${styles.mark} ${styles[question]}`}>
      <QuestionShape question={question} />
      <span>
        <span className={styles.name}>
          {r ? (
            <Term name={name} plain={<Meaning question={question} r={r} />} close={r("term.close")}>
              {name}
            </Term>
          ) : (
            name
          )}
        </span>
        {asks && <span className={styles.asks}> {t(`question.${question}.asks`)}</span>}
      </span>
    </span>
  );
}

function Meaning({ question, r }: { question: Asked; r: Words<"reading"> }) {
  return (
    <>
      {r(`term.${question}`)} <PageLink href="/labels">{r("term.more")}</PageLink>
    </>
  );
}
