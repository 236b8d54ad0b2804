import { Bars } from "@/app/_components/bars";
import { QuestionMark } from "@/app/_components/question-mark";
import { translator } from "@/app/_server/messages";
import type { Bars as BarsOf } from "@/lib/attempt/bars";
import styles from "./result.module.css";

/** The bars of a mixed lesson: two under each question's own name. */
export async function BarsApart({ apart }: { apart: BarsOf[] }) {
  const common = await translator("common");
  return apart.map((bars) => (
    <section key={bars.question} className={styles.apart} aria-labelledby={`bars-${bars.question}`}>
      <h3 id={`bars-${bars.question}`}>
        <QuestionMark question={bars.question} t={common} asks />
      </h3>
      <Bars bars={bars} t={common} />
    </section>
  ));
}
