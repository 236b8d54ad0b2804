import { TableFrame } from "@/app/_charts/twin";
import { answerText } from "@/app/_components/answer-text";
import { quoted } from "@/app/_components/feedback-panel";
import table from "@/app/_components/table.module.css";
import { translator } from "@/app/_server/messages";
import type { WalkRows } from "@/app/_server/pupil-report";
import type { AnswerRow } from "@/lib/classroom/report/walk";
import { perfectResponse } from "@/lib/items/index";
import styles from "../../report/report.module.css";

/** One attempt answer by answer: what was asked, said and told, the right answer, tries and hints. */
export async function WalkTable({
  walk: { lesson, rows },
  moment,
}: {
  walk: WalkRows;
  moment: (at: string) => string;
}) {
  const t = await translator("report");
  return (
    <TableFrame label={t("pupil.table", { title: lesson.title })}>
      <thead>
        <tr>
          <th scope="col">{t("pupil.question")}</th>
          <th scope="col">{t("pupil.said")}</th>
          <th scope="col">{t("pupil.told")}</th>
          <th scope="col">{t("pupil.right")}</th>
          <th scope="col" className={table.number}>
            {t("pupil.try")}
          </th>
          <th scope="col" className={table.number}>
            {t("pupil.hints")}
          </th>
          <th scope="col">{t("pupil.at")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.answer.id} row={row} lesson={lesson} moment={moment} />
        ))}
      </tbody>
    </TableFrame>
  );
}

async function Row({
  row: { answer, item, part, verdict, first },
  lesson,
  moment,
}: {
  row: AnswerRow;
  lesson: WalkRows["lesson"];
  moment: (at: string) => string;
}) {
  const t = await translator("report");
  const common = await translator("common");
  const passage = lesson.passages.find(({ id }) => id === item.passage);
  if (!passage) return null;
  const words = item.spans.map(({ start, end }) => passage.text.slice(start, end)).join(" … ");
  const told = common(`verdict.${answer.told.verdict}`);
  const open = item.key.strength === "open";
  return (
    <tr>
      <th scope="row" className={styles.option}>
        <span lang={passage.lang}>{quoted(words)}</span>
        <span className={styles.cell}>
          <span className={styles.verdict}>{t(`pupil.part.${part}`)}</span>
        </span>
        {first === false && answer.try === 1 && (
          <span className={styles.verdict}>{t("pupil.earlier")}</span>
        )}
      </th>
      <td>{answerText(item, answer.response, passage).join("; ")}</td>
      <td>
        {open ? common("verdict.open") : told}
        {!open && verdict !== answer.told.verdict && (
          <span className={styles.verdict}>
            {" "}
            ({t("pupil.now", { verdict: common(`verdict.${verdict}`) })})
          </span>
        )}
      </td>
      <td>
        {answer.told.verdict === "right" && verdict === "right" && !open ? (
          <span className={styles.same}>{t("pupil.same")}</span>
        ) : (
          answerText(item, perfectResponse(item), passage).join("; ")
        )}
      </td>
      <td className={table.number}>{answer.try}</td>
      <td className={table.number}>{answer.hints}</td>
      <td className={styles.at}>{moment(answer.at)}</td>
    </tr>
  );
}
