"use client";

import { useEffect, useRef, useState } from "react";
import { useWords } from "@/app/_components/words-provider";
import { Desk } from "@/app/lessons/[slug]/desk";
import type { Response } from "@/lib/items/index";
import type { LiveLesson } from "@/lib/live/lesson";
import type { LiveReply } from "@/lib/live/reply";
import { useLive } from "../use-live";
import { Asking } from "./asking";
import { Over } from "./over";
import styles from "./phone.module.css";
import { Shown } from "./shown";
import { useLiveAnswer } from "./use-live-answer";

/** A live lesson as a student takes part: the class’s question, then how the class answered and why. */
export function Phone({
  id,
  lesson,
  initial,
}: {
  id: string;
  lesson: LiveLesson;
  initial: LiveReply;
}) {
  const t = useWords("live");
  const { live, lost, problem, put } = useLive(id, initial);
  const [drafts, setDrafts] = useState<Record<string, Response>>({});
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const scrolled = useRef(0);
  const top = useRef<HTMLDivElement>(null);
  const place = `${live.position} ${live.phase} ${live.ended}`;
  const seen = useRef(place);
  const answer = useLiveAnswer(id, (item, response) =>
    put((now) => (lesson.items[now.position]?.id === item ? { ...now, own: response } : now)),
  );

  // The class has moved on: the reader’s place goes with it. Not on the first paint.
  useEffect(() => {
    if (seen.current === place) return;
    seen.current = place;
    top.current?.scrollIntoView({ block: "start" });
    top.current?.querySelector<HTMLElement>("[data-heading]")?.focus({ preventScroll: true });
  }, [place]);

  const item = lesson.items[live.position];
  const passage = lesson.passages.find((each) => each.id === item?.passage);
  if (live.ended)
    return (
      <div ref={top}>
        <Over />
      </div>
    );
  if (!item || !passage) return null;

  const cards = lesson.desk.filter((card) => card.id.startsWith(`${passage.id}#`));
  const count = { at: live.position + 1, of: lesson.items.length };
  const onOpen = (card: string, isOpen: boolean) => {
    if (open.has(card) === isOpen) return;
    setOpen(isOpen ? new Set([...open, card]) : new Set([...open].filter((one) => one !== card)));
  };
  const desk = item.question === "backing" && cards.length > 0 && (
    <Desk cards={cards} open={open} onOpen={onOpen} scrolled={scrolled} />
  );
  const shared = { item, passage, desk, kicker: t("phone.kicker", count) };
  return (
    <div ref={top} className={styles.phone}>
      <h1 className={styles.title}>{lesson.title}</h1>
      <noscript>{t("phone.noscript")}</noscript>
      <div role="status">
        {lost && <p className={styles.lost}>{t("phone.lost")}</p>}
        {problem && <p className={styles.lost}>{problem.title}</p>}
      </div>
      {live.reveal ? (
        <Shown key={item.id} {...shared} own={live.own} reveal={live.reveal} />
      ) : (
        <Asking
          key={item.id}
          {...shared}
          own={live.own}
          draft={drafts[item.id]}
          onDraft={(draft) => setDrafts({ ...drafts, [item.id]: draft })}
          answer={answer}
        />
      )}
    </div>
  );
}
