"use client";

import { type ReactNode, useState } from "react";
import { ConfirmButton } from "@/app/_components/confirm-button";
import formStyles from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useWords } from "@/app/_components/words-provider";
import type { Pupil } from "@/lib/classroom/pupil";
import { ExtraTimeForm, MergeForm, MoveForm, RenameForm } from "./act-forms";
import styles from "./pupils.module.css";
import { useEach } from "./use-each";

type Act = "rename" | "extra" | "move" | "merge";

/** What can be done with the chosen pupils: some things with one, merging with two, the rest with any number. */
export function PupilActs({
  classId,
  chosen,
  others,
  onDone,
}: {
  classId: string;
  chosen: readonly Pupil[];
  others: readonly { id: string; name: string }[];
  /** Called when everything that was asked for is stored. */
  onDone: () => void;
}) {
  const t = useWords("classes");
  const [act, setAct] = useState<Act | null>(null);
  const { busy, problem, lost, stoppedAt, each } = useEach();
  const [first, second] = chosen;
  const count = chosen.length;
  if (!first) return null;
  const path = ({ id }: Pupil) => `/api/classes/${classId}/pupils/${id}`;
  async function run(...[pupils, request]: Parameters<typeof each>) {
    if (!(await each(pupils, request))) return;
    setAct(null);
    onDone();
  }
  const patch = (body: unknown) =>
    run(chosen, (pupil) => ({ path: path(pupil), method: "PATCH", body }));
  const words = { count, name: first.nickname };
  const opener = (name: Act, label: string): ReactNode => (
    <button
      type="button"
      className="button-quiet"
      aria-expanded={act === name}
      onClick={() => setAct(act === name ? null : name)}
    >
      {label}
    </button>
  );

  return (
    <section className={styles.acts} aria-labelledby="acts">
      <h2 id="acts">{t("act.with", words)}</h2>
      <div className={formStyles.actions}>
        {count === 1 && opener("rename", t("act.rename"))}
        {opener("extra", t("act.extra"))}
        {count === 2 && opener("merge", t("act.merge"))}
        {others.length > 0 && opener("move", t("act.move"))}
        <ConfirmButton
          label={t("act.pin")}
          question={t("act.pinQuestion", words)}
          yes={t("act.doIt")}
          no={t("act.cancel")}
          busy={busy}
          onConfirm={() => patch({ resetPin: true })}
        />
        <ConfirmButton
          label={t("act.remove")}
          question={t("act.removeQuestion", words)}
          yes={t("act.doIt")}
          no={t("act.cancel")}
          busy={busy}
          onConfirm={() => run(chosen, (pupil) => ({ path: path(pupil), method: "DELETE" }))}
        />
      </div>
      {act === "rename" && (
        <RenameForm pupil={first} busy={busy} onSave={(nickname) => patch({ nickname })} />
      )}
      {act === "extra" && (
        <ExtraTimeForm
          start={first.extraTimePercent}
          busy={busy}
          onSave={(extraTimePercent) => patch({ extraTimePercent })}
        />
      )}
      {act === "move" && (
        <MoveForm
          others={others}
          busy={busy}
          onSave={(toClass) =>
            run(chosen, (pupil) => ({ path: `${path(pupil)}/move`, body: { toClass } }))
          }
        />
      )}
      {act === "merge" && second && (
        <MergeForm
          pupils={[first, second]}
          busy={busy}
          onSave={(into) =>
            run(
              chosen.filter(({ id }) => id !== into),
              (pupil) => ({ path: `${path(pupil)}/merge`, body: { into } }),
            )
          }
        />
      )}
      <SendProblem problem={problem} lost={lost} />
      {stoppedAt && <p className={formStyles.hint}>{t("act.stopped", { name: stoppedAt })}</p>}
    </section>
  );
}
