"use client";

import { useRouter } from "next/navigation";
import { ask } from "@/app/_components/api";
import { ConfirmButton } from "@/app/_components/confirm-button";
import form from "@/app/_components/form.module.css";
import { PageLink } from "@/app/_components/page-link";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import type { LiveReply } from "@/lib/live/reply";
import styles from "./live.module.css";

/** The live lesson that is going on in a class: go on with it, or end it. */
export function OpenLive({
  classId,
  live,
}: {
  classId: string;
  live: { id: string; title: string };
}) {
  const t = useWords("live");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();

  async function end() {
    const now = await ask<LiveReply>(`/api/live/${live.id}`);
    const revision = now.ok ? now.value.revision : 1;
    const ended = await send(`/api/live/${live.id}/moves`, { body: { revision, to: "end" } });
    if (ended) router.refresh();
  }

  return (
    <section className={styles.open}>
      <h2>{t("start.open")}</h2>
      <p>{live.title}</p>
      <div className={form.actions}>
        <PageLink className="button" href={`/teach/classes/${classId}/live/${live.id}`}>
          {t("start.goOn")}
        </PageLink>
        <ConfirmButton
          label={t("start.end")}
          question={t("start.endQuestion")}
          yes={t("start.endYes")}
          no={t("start.endNo")}
          busy={busy}
          onConfirm={() => void end()}
        />
      </div>
      <SendProblem problem={problem} lost={lost} />
    </section>
  );
}
