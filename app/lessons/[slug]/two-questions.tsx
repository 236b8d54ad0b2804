import { QuestionShape } from "@/app/_components/question-mark";
import { translator } from "@/app/_server/messages";
import styles from "./intro.module.css";

/** What every student is told in the first minute: who says it and what backs it are two questions. */
export async function TwoQuestions() {
  const t = await translator("player");
  return (
    <section className={styles.two} aria-labelledby="two-questions">
      <h2 id="two-questions">{t("intro.twoTitle")}</h2>
      <dl>
        <div>
          <dt>
            <QuestionShape question="voice" /> {t("intro.twoWho")}
          </dt>
          <dd>{t("intro.twoWhoText")}</dd>
        </div>
        <div>
          <dt>
            <QuestionShape question="backing" /> {t("intro.twoWhat")}
          </dt>
          <dd>{t("intro.twoWhatText")}</dd>
        </div>
      </dl>
      <p>{t("intro.twoMind")}</p>
    </section>
  );
}
