"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { PageLink } from "@/app/_components/page-link";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import type { Draft } from "@/lib/studio/draft";
import { lessonSlug } from "@/lib/studio/lesson-slug";
import { publishable } from "@/lib/studio/publishable";
import type { PublishedReply } from "@/lib/studio/reply";
import styles from "./editor.module.css";
import type { Place } from "./places";
import { ProblemList } from "./problem-list";

/** What a draft was published as, and the draft as it was then; null: it was changed since, or never published. */
export type Published = { lesson: PublishedReply | null; as: Draft | null };

/** Makes a private lesson of the draft, or says what keeps it from being one. */
export function PublishStep({
  id,
  draft,
  published: { lesson, as },
  saved,
  onPublished,
  onGo,
}: {
  id: string;
  draft: Draft;
  published: Published;
  /** Sends what is not sent yet; answers with the revision that holds it, or null. */
  saved: () => Promise<number | null>;
  onPublished: (published: Published) => void;
  onGo: (place: Place) => void;
}) {
  const t = useWords("studio");
  const { busy, problem, lost, send } = useSend();
  const [isUnsaved, setUnsaved] = useState(false);
  const [isNew, setNew] = useState(false);
  const done = useRef<HTMLHeadingElement>(null);
  const { problems } = useMemo(() => publishable(draft, lessonSlug(id)), [draft, id]);
  const isSame = as === draft;

  useEffect(() => {
    if (isNew) done.current?.focus();
  }, [isNew]);

  async function publish() {
    setNew(false);
    const revision = await saved();
    setUnsaved(revision === null);
    if (revision === null) return;
    const sent = await send<PublishedReply>(`/api/drafts/${id}/publish`, { body: { revision } });
    if (!sent) return;
    onPublished({ lesson: sent.value, as: draft });
    setNew(true);
  }

  return (
    <div className={`${styles.step} ${styles.narrow}`}>
      <h2 tabIndex={-1} data-heading>
        {t("publish.title")}
      </h2>
      <p className={styles.lead}>{t("publish.lead")}</p>
      {lesson && !(isNew && isSame) && (
        <p>
          {t("publish.version", { version: lesson.version })}{" "}
          {t(isSame ? "publish.same" : "publish.changed")}
        </p>
      )}
      {problems.length > 0 ? (
        <section aria-labelledby="in-the-way">
          <h3 id="in-the-way">{t("publish.problems", { count: problems.length })}</h3>
          <ProblemList problems={problems} onGo={onGo} />
        </section>
      ) : (
        !isSame && <p>{t("publish.fine")}</p>
      )}
      <SendProblem problem={problem} lost={lost} />
      <p role="alert">{isUnsaved && t("publish.unsaved")}</p>
      {problems.length === 0 && !isSame && (
        <p>
          <button
            type="button"
            className="button"
            aria-disabled={busy}
            onClick={() => !busy && void publish()}
          >
            {busy ? t("publish.sending") : t(lesson ? "publish.again" : "publish.go")}
          </button>
        </p>
      )}
      {lesson && isSame && (
        <section className={styles.done} aria-labelledby="published">
          <h3 id="published" ref={done} tabIndex={-1}>
            {t("publish.done")}
          </h3>
          <p>{t("publish.doneVersion", { version: lesson.version })}</p>
          <p className={styles.actions}>
            <PageLink className="button" href={`/teach/lessons/${lesson.slug}/assign`}>
              {t("publish.assign")}
            </PageLink>
            <PageLink className="button-quiet" href={`/teach/lessons/${lesson.slug}`}>
              {t("publish.lesson")}
            </PageLink>
          </p>
        </section>
      )}
    </div>
  );
}
