import { ShareBar } from "@/app/_charts/share-bar";
import { TableFrame } from "@/app/_charts/twin";
import { noteName } from "@/app/_components/answer-text";
import table from "@/app/_components/table.module.css";
import { translator } from "@/app/_server/messages";
import type { ItemReport } from "@/lib/classroom/report/item";
import type { Part } from "@/lib/classroom/report/split";
import type { Lesson } from "@/lib/lesson/lesson";
import styles from "./report.module.css";

/** Every answer to one item and how many pupils gave it. */
export async function SplitTable({ report, lesson }: { report: ItemReport; lesson: Lesson }) {
  const t = await translator("report");
  const { item, split, answered } = report;
  return (
    <TableFrame label={`${t("item.split")}: ${item.prompt}`}>
      <thead>
        <tr>
          <th scope="col">{t(item.kind === "mark" ? "item.marked" : "item.answer")}</th>
          <th scope="colgroup" colSpan={2}>
            {t("item.count")}
          </th>
          <th scope="col">{t("item.right")}</th>
        </tr>
      </thead>
      <tbody>
        {split
          .filter(({ claim, count, right }) => claim === null || count > 0 || right)
          .map((part) => (
            <tr key={`${part.claim} ${part.at}`}>
              <th scope="row" className={styles.option}>
                {part.claim && `${t("item.claim", { number: claimNumber(report, part) })}: `}
                {partName(report, part, lesson)}
              </th>
              <td className={table.number}>{part.count}</td>
              <td>
                <ShareBar count={part.count} of={answered} right={part.right} />
              </td>
              <td className={styles.told}>{t(part.right ? "item.right" : "item.wrong")}</td>
            </tr>
          ))}
      </tbody>
    </TableFrame>
  );
}

const claimNumber = ({ item }: ItemReport, { claim }: Part) =>
  item.kind === "match" ? item.claims.findIndex(({ id }) => id === claim) + 1 : 0;

function partName({ item }: ItemReport, { at }: Part, lesson: Lesson): string {
  if (item.kind === "match") return item.speakers.find(({ id }) => id === at)?.text ?? at;
  if (item.kind !== "mark") return noteName(item, at, null);
  const { targets, decoys } = item.key;
  const word = [...targets, ...decoys].find(({ id }) => id === at);
  const text = lesson.passages.find(({ id }) => id === item.passage)?.text ?? "";
  return noteName(item, at, word ? text.slice(word.span.start, word.span.end) : null);
}
