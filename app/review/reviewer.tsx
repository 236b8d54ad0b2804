"use client";

import { useEffect, useState } from "react";
import { v7 } from "uuid";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import { outbox } from "@/app/_offline/here";
import type { SittingView } from "@/lib/review/reply";
import styles from "./review.module.css";
import { Sitting, takenIn } from "./sitting";

/** What is due, from the button that begins it to its last question. */
export function Reviewer({
  open,
  count,
  whose,
}: {
  /** The sitting to go on with; null: none is begun. */
  open: SittingView | null;
  /** How many questions one begun now has. */
  count: number;
  /** The mark of whoever is signed in; null: nobody, or a guest. */
  whose: string | null;
}) {
  const t = useWords("review");
  const [sitting, setSitting] = useState(open);
  const [key, setKey] = useState<string | null>(null);
  const { busy, problem, lost, send } = useSend();

  useEffect(() => {
    if (sitting) void outbox().adopt(sitting, takenIn(sitting), whose).then(setKey);
  }, [sitting, whose]);

  async function begin() {
    if (busy) return;
    const begun = await send<SittingView>("/api/review", { body: { id: v7() } });
    if (begun) setSitting(begun.value);
  }

  if (sitting && key) return <Sitting sitting={sitting} kept={key} whose={whose} />;
  if (sitting) return <p role="status">{t("begin.opening")}</p>;
  return (
    <section className={styles.begin} aria-labelledby="begin">
      <h2 id="begin">{t("begin.title")}</h2>
      <p>{t("begin.text", { count })}</p>
      <button type="button" className="button" aria-disabled={busy} onClick={() => void begin()}>
        {t("begin.go")}
      </button>
      <SendProblem problem={problem} lost={lost} />
    </section>
  );
}
