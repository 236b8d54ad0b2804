"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "@/app/_components/words-provider";
import { Player } from "@/app/lessons/[slug]/player";
// A lesson's page gets the questions later; here, without a line, nothing comes later.
import "@/app/lessons/[slug]/walk";
import type { PublicLesson } from "@/lib/lesson/public";
import { type Found, lookHere } from "./look-here";
import styles from "./offline.module.css";
import { ShellIntro } from "./shell-intro";
import { useReturn } from "./use-return";

/** A lesson that is on this device, played as on its own page; for every other address the lessons that are. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useWords("offline");
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    void lookHere(new URL(location.href)).then(setFound);
  }, []);

  if (!found) return <p role="status">{t("shell.looking")}</p>;
  if (found.lesson)
    return (
      <Player
        slug={found.lesson.slug}
        version={found.lesson.version}
        attempt={null}
        assignment={found.assignment}
        parts={found.parts}
        whose={found.whose}
        isShell
      >
        <ShellIntro lesson={found.lesson} />
      </Player>
    );
  return <OnDevice found={found}>{children}</OnDevice>;
}

/** Which lessons can be taken now. At its own address it is a page like any other. */
function OnDevice({ found, children }: { found: Found; children: ReactNode }) {
  const t = useWords("offline");
  const { why, lessons } = found;
  useReturn(why !== "own");
  return (
    <div className={styles.column}>
      <h1>
        {t(why === "own" ? "shell.device" : why === "lesson" ? "shell.lessonTitle" : "shell.title")}
      </h1>
      {why !== "own" && (
        <>
          <p className={styles.lead}>
            {t(
              why === "lesson"
                ? "shell.lessonLead"
                : why === "assigned"
                  ? "shell.assigned"
                  : "shell.lead",
            )}
          </p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {t("shell.again")}
          </button>
          <h2>{t("shell.onDevice")}</h2>
        </>
      )}
      <p>{t(lessons.length > 0 ? "shell.onDeviceLead" : "shell.none")}</p>
      <Lessons lessons={lessons} />
      {children}
    </div>
  );
}

function Lessons({ lessons }: { lessons: readonly PublicLesson[] }) {
  if (lessons.length === 0) return null;
  return (
    <ul className={styles.lessons}>
      {lessons.map(({ slug, title, aim }) => (
        <li key={slug}>
          {/* No link of the app: that would ask the server first, and there may be none. */}
          <a href={`/lessons/${slug}`}>{title}</a>
          <span>{aim}</span>
        </li>
      ))}
    </ul>
  );
}
