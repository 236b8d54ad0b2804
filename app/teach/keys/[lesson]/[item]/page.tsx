import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { drawnFor } from "@/app/_components/drawn";
import { Excerpt } from "@/app/_components/excerpt";
import type { RuleCode } from "@/app/_components/feedback-panel";
import { PageLink } from "@/app/_components/page-link";
import tableStyles from "@/app/_components/table.module.css";
import { WordsProvider } from "@/app/_components/words-provider";
import { administration } from "@/app/_server/administration";
import { database } from "@/app/_server/db";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { teacherFor } from "@/app/_server/teacher-page";
import { findCorrectable, listResponses } from "@/db/queries/corrections";
import { listDisputes } from "@/db/queries/disputes";
import { findLesson } from "@/db/queries/lessons";
import { feedbackOn } from "@/lib/items/feedback";
import { isScored, perfectResponse } from "@/lib/items/index";
import { rulesFor, unchanged } from "@/lib/lesson/key-change";
import { keyWords, tally } from "@/lib/lesson/key-words";
import { itemsOf } from "@/lib/lesson/lesson";
import styles from "../../keys.module.css";
import { CorrectForm } from "./correct-form";
import { DeclineForm } from "./decline-form";

type Props = { params: Promise<{ lesson: string; item: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("keys");
  return { title: t("item.title"), robots: { index: false } };
}

/** One question with its key, what was answered, what is said against it, and the forms to decide. */
export default async function KeyPage({ params }: Props) {
  const { lesson: slug, item: itemId } = await params;
  const { account } = await teacherFor(`/teach/keys/${slug}/${itemId}`);
  const db = await database();
  const correctable = await findCorrectable(db, account, administration(), slug);
  const found = correctable && (await findLesson(db, slug));
  const item = found && itemsOf(found.lesson).find(({ id }) => id === itemId);
  const passage = found?.lesson.passages.find(({ id }) => id === item?.passage);
  if (!correctable || !found || !item || !passage) notFound();
  const responses = isScored(item) ? await listResponses(db, correctable, item.id) : [];
  const doubts = (await listDisputes(db, [correctable])).filter(
    (doubt) => doubt.item === item.id && doubt.state === "open",
  );
  const t = await translator("keys");
  const common = await translator("common");
  const words = keyWords(item, passage.text);
  // A compiled key names one of the labels.
  const rule = common(`rule.${item.key.rule as RuleCode}.name`);
  const parts = ["answer", "also", "rule", "reason", "notes"] as const;
  return (
    <div className={styles.page}>
      <p>
        <PageLink href="/teach/keys">{t("item.back")}</PageLink>
      </p>
      <p className={styles.kicker}>{found.lesson.title}</p>
      <h1>{t("item.title")}</h1>
      <Excerpt
        passage={passage}
        spans={item.spans}
        drawn={drawnFor(item, feedbackOn(item, perfectResponse(item)))}
        t={common}
      />
      <section aria-labelledby="key">
        <h2 id="key">{t("item.key")}</h2>
        <dl className={styles.key}>
          <dt>{t("item.asked")}</dt>
          <dd>{item.prompt}</dd>
          <dt>{t("part.strength")}</dt>
          <dd>{t(`strength.${item.key.strength}`)}</dd>
          {parts
            .filter((part) => words[part] !== "")
            .map((part) => [
              <dt key={part}>{t(`part.${part}`)}</dt>,
              <dd key={`${part} words`}>{part === "rule" ? rule : words[part]}</dd>,
            ])}
        </dl>
      </section>
      {isScored(item) && (
        <section aria-labelledby="answers">
          <h2 id="answers">{t("item.answers")}</h2>
          <p>{t("item.answersLead", { total: responses.length })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className={tableStyles.scroll} tabIndex={0} aria-label={t("item.answers")}>
            <table className={tableStyles.table}>
              <thead>
                <tr>
                  <th scope="col">{t("item.answer")}</th>
                  <th scope="col" className={tableStyles.number}>
                    {t("item.count")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {tally(item, responses, passage.text).map(({ answer, count }) => (
                  <tr key={answer}>
                    <th scope="row">{answer}</th>
                    <td className={tableStyles.number}>{count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      )}
      <WordsProvider
        locale={await interfaceLanguage()}
        messages={await messagesFor("keys", "common")}
      >
        <section aria-labelledby="doubts">
          <h2 id="doubts">{t("item.doubts")}</h2>
          {doubts.length === 0 && <p>{t("item.noDoubts")}</p>}
          <ul className={styles.doubts}>
            {doubts.map(({ id, from, createdAt, reason }) => (
              <li key={id}>
                <p className={styles.kicker}>
                  {t("decide.from", { from, at: new Date(createdAt) })}
                </p>
                <p>{reason}</p>
                <DeclineForm id={id} />
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="correct">
          <h2 id="correct">{t("correct.title")}</h2>
          {isScored(item) ? (
            <>
              <p>{t("correct.lead")}</p>
              <CorrectForm
                lesson={slug}
                version={found.version}
                item={item}
                text={passage.text}
                now={unchanged(item)}
                rules={rulesFor(item.question)}
              />
            </>
          ) : (
            <p>{t("correct.lab")}</p>
          )}
        </section>
      </WordsProvider>
    </div>
  );
}
