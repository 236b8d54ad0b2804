import { useEffect, useState } from "react";
import { ask } from "@/app/_components/api";
import { useWords } from "@/app/_components/words-provider";
import { SplitBar } from "@/app/live/split-bar";
import { hasSplit, type ReaderSplit } from "@/lib/attempt/split";
import type { Feedback } from "@/lib/items/feedback";
import type { PublicItem, Response } from "@/lib/items/index";
import styles from "./others.module.css";

const isChosen = (response: Response, id: string): boolean =>
  (response.kind === "label" && response.option === id) ||
  (response.kind === "choose" && response.options.includes(id));

/** How other readers answered, where careful readers differ. It is asked for once the answer is stored; without a line it stays away. */
export function Others({
  attempt,
  item,
  response,
  strength,
}: {
  attempt: string | null;
  item: PublicItem;
  response: Response;
  strength: Feedback["strength"];
}) {
  const t = useWords("player");
  const [split, setSplit] = useState<ReaderSplit | null>(null);
  const path =
    attempt && hasSplit(item, strength) ? `/api/attempts/${attempt}/split/${item.id}` : null;

  useEffect(() => {
    let current = true;
    if (path)
      void ask<ReaderSplit>(path).then((reply) => current && reply.ok && setSplit(reply.value));
    return () => {
      current = false;
    };
  }, [path]);

  if (!split || !hasSplit(item, strength)) return null;
  const { readers, least, options } = split;
  const countOf = (id: string) => options?.find((option) => option.id === id)?.count ?? 0;
  return (
    <section className={styles.others}>
      <h3 className={styles.title}>{t("others.title")}</h3>
      {options === null ? (
        <p>{t("others.few", { readers, least })}</p>
      ) : (
        <>
          <p>{t("others.lead", { readers })}</p>
          <ul className={styles.list}>
            {item.options.map(({ id, text }) => (
              <li key={id} className={styles.row}>
                <span>
                  {text}
                  {isChosen(response, id) && <strong> ({t("others.yours")})</strong>}
                </span>
                <span className={styles.count}>
                  {t("others.count", { count: countOf(id), readers })}
                </span>
                <SplitBar count={countOf(id)} of={readers} good={false} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
