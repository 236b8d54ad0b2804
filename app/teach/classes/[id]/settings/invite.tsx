"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { v7 } from "uuid";
import { Field } from "@/app/_components/field";
import formStyles from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useLocale, useWords } from "@/app/_components/words-provider";
import type { InvitationReply } from "@/lib/classroom/invitation";
import styles from "./settings.module.css";

type Said = "copied" | "select" | "withdrawn";

/** Makes a link for a colleague and gives it to copy; it is shown once. */
export function Invite({
  classId,
  timeZone,
  pending,
}: {
  classId: string;
  timeZone: string;
  /** Which invitations are open already, in words. */
  pending: string | null;
}) {
  const t = useWords("classes");
  const locale = useLocale();
  const { refresh } = useRouter();
  const [id, setId] = useState(() => v7());
  const [made, setMade] = useState<InvitationReply | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { busy, problem, lost, send } = useSend();
  const path = `/api/classes/${classId}/teachers`;

  async function make() {
    const reply = await send<InvitationReply>(path, { body: { id } });
    if (!reply) return;
    setMade(reply.value);
    setId(v7());
    setSaid(null);
    refresh();
  }
  async function withdraw() {
    if (!(await send(path, { method: "DELETE" }))) return;
    setMade(null);
    setSaid("withdrawn");
    refresh();
  }
  async function copy(link: string) {
    // Plain http has no clipboard to write to.
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    if (!copied) field.current?.select();
    setSaid(copied ? "copied" : "select");
  }

  const link = made && new URL(made.page, location.origin).href;
  const until =
    made &&
    new Intl.DateTimeFormat(locale, {
      dateStyle: "medium",
      timeStyle: "short",
      hourCycle: "h23",
      timeZone,
    }).format(new Date(made.expiresAt));
  return (
    <div className={formStyles.form}>
      {link && until && (
        <>
          <Field label={t("settings.inviteField")} hint={t("settings.inviteText", { when: until })}>
            {(given) => <input {...given} ref={field} readOnly value={link} />}
          </Field>
          <p className={formStyles.actions}>
            <button type="button" className="button" onClick={() => copy(link)}>
              {t("settings.copy")}
            </button>
          </p>
        </>
      )}
      <p role="status" className={styles.said}>
        {said && t(`settings.${said}`)}
      </p>
      <SendProblem problem={problem} lost={lost} />
      {pending && <p className={formStyles.hint}>{pending}</p>}
      <div className={formStyles.actions}>
        <button type="button" className="button-quiet" disabled={busy} onClick={make}>
          {t("settings.invite")}
        </button>
        {pending && (
          <button type="button" className="button-quiet" disabled={busy} onClick={withdraw}>
            {t("settings.withdraw")}
          </button>
        )}
      </div>
    </div>
  );
}
