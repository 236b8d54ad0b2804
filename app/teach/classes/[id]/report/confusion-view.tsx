import type { ReactNode } from "react";
import { ShareBar } from "@/app/_charts/share-bar";
import { Twin } from "@/app/_charts/twin";
import { ruleName } from "@/app/_components/rule-name";
import table from "@/app/_components/table.module.css";
import { translator } from "@/app/_server/messages";
import type { Asked } from "@/lib/classroom/report/confusion";
import type { QuestionReport } from "@/lib/classroom/report/question";
import styles from "./report.module.css";

/** What is taken for what: the commonest pairs in words, then every answer as a table. */
export async function ConfusionView({ report }: { report: QuestionReport }) {
  const t = await translator("report");
  const common = await translator("common");
  const { confusions, pairs } = report;
  if (confusions.length === 0) return null;
  const named = (asked: Asked) =>
    asked.type === "rule" ? ruleName(common, asked.rule) : asked.option.text;
  const chosenWords = (count: number, wrong: number) =>
    wrong > 0 && wrong < count
      ? t("confusion.partly", { wrong })
      : t(wrong > 0 ? "confusion.wrong" : "confusion.right");
  const bold = { b: (chunks: ReactNode) => <b>{chunks}</b> };
  return (
    <>
      <h3>{t("confusion.title")}</h3>
      {pairs.length === 0 ? (
        <p>{t("confusion.none")}</p>
      ) : (
        <ul className={styles.pairs}>
          {pairs.map(({ asked, option, count, of }) => (
            <li key={`${named(asked)} ${option.id}`}>
              {t.rich("confusion.pair", {
                ...bold,
                asked: named(asked),
                option: option.text,
                count,
                of,
              })}
            </li>
          ))}
        </ul>
      )}
      {confusions.map(({ options, rows }) => (
        <Twin key={options.map(({ id }) => id).join(" ")} label={t("confusion.table")}>
          <thead>
            <tr>
              <th scope="col">{t("confusion.is")}</th>
              {options.map(({ id, text }) => (
                <th key={id} scope="col">
                  {text}
                </th>
              ))}
              <th scope="col" className={table.number}>
                {t("confusion.all")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ asked, cells, of }) => (
              <tr key={named(asked)}>
                <th scope="row">{named(asked)}</th>
                {cells.map(({ option, count, wrong }) => (
                  <td key={option.id}>
                    <span className={styles.cell}>
                      {count}{" "}
                      {count > 0 && (
                        <span className={styles.verdict}>{chosenWords(count, wrong)}</span>
                      )}
                    </span>
                    <ShareBar count={count} of={of} right={wrong === 0} />
                  </td>
                ))}
                <td className={table.number}>{of}</td>
              </tr>
            ))}
          </tbody>
        </Twin>
      ))}
    </>
  );
}
