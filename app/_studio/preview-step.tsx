"use client";

import { useMemo } from "react";
import { useWords } from "@/app/_components/words-provider";
import type { Draft } from "@/lib/studio/draft";
import { lessonSlug } from "@/lib/studio/lesson-slug";
import { previewLesson, publishable } from "@/lib/studio/publishable";
import styles from "./editor.module.css";
import type { Place } from "./places";
import { PreviewWalk } from "./preview-walk";
import { ProblemList } from "./problem-list";

/** The lesson as a pupil meets it, or what has to be mended before it is one. */
export function PreviewStep({
  id,
  draft,
  onGo,
}: {
  id: string;
  draft: Draft;
  onGo: (place: Place) => void;
}) {
  const t = useWords("studio");
  const lesson = useMemo(() => previewLesson(draft, lessonSlug(id)), [draft, id]);
  return (
    <div className={styles.step}>
      <h2 tabIndex={-1} data-heading>
        {t("preview.title")}
      </h2>
      {lesson ? (
        <>
          <p className={styles.hint}>{t("preview.lead")}</p>
          <PreviewWalk lesson={lesson} />
        </>
      ) : (
        <div className={styles.narrow}>
          <p>{t("preview.not")}</p>
          <ProblemList problems={publishable(draft, lessonSlug(id)).problems} onGo={onGo} />
        </div>
      )}
    </div>
  );
}
