"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { QuestionMark } from "@/app/_components/question-mark";
import { useWords } from "@/app/_components/words-provider";
import { useLead } from "@/app/live/use-lead";
import { useLive } from "@/app/live/use-live";
import type { LiveLesson } from "@/lib/live/lesson";
import type { LiveReply } from "@/lib/live/reply";
import { Board } from "./board";
import { Controls } from "./controls";
import styles from "./stage.module.css";
import { useFullScreen } from "./use-full-screen";
import { useKeys } from "./use-keys";

/** A live lesson as the class sees it on the wall, and the teacher's way through it. `children` is what lies below. */
export function Stage({
  id,
  lesson,
  initial,
  children,
}: {
  id: string;
  lesson: LiveLesson;
  initial: LiveReply;
  children: ReactNode;
}) {
  const t = useWords("live");
  const c = useWords("common");
  const router = useRouter();
  const { live, lost, problem, put } = useLive(id, initial);
  const lead = useLead(id, lesson.items.length, live, put);
  const part = useRef<HTMLDivElement>(null);
  const full = useFullScreen(part);
  useKeys(lead);

  // The page of a lesson that is over is drawn by the server: it shows how the class answered, item by item.
  useEffect(() => {
    if (!live.ended) return;
    if (document.fullscreenElement) void document.exitFullscreen();
    router.refresh();
  }, [live.ended, router]);

  const item = lesson.items[live.position];
  const passage = lesson.passages.find((each) => each.id === item?.passage);
  if (!item || !passage) return null;
  const at = { at: live.position + 1, of: lesson.items.length };
  const trouble = problem ?? lead.problem;
  return (
    <div ref={part} className={styles.stage}>
      <header className={styles.head}>
        <p>
          {lesson.title} · {t("stage.at", at)}
        </p>
        <QuestionMark question={item.question} t={c} asks />
      </header>
      <p role="status" className="visually-hidden">
        {t(live.reveal ? "stage.shown" : "stage.asked", at)}
      </p>
      <Board key={`${item.id} ${live.phase}`} item={item} passage={passage} reveal={live.reveal} />
      <div role="alert">
        {(lost || lead.lost) && <p className={styles.trouble}>{t("phone.lost")}</p>}
        {trouble && <p className={styles.trouble}>{trouble.title}</p>}
      </div>
      <Controls live={live} lead={lead} full={full} />
      {children}
    </div>
  );
}
