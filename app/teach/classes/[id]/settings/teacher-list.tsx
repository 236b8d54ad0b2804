"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/app/_components/confirm-button";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import styles from "./settings.module.css";

type Teacher = { id: string; name: string; role: "owner" | "teacher" };

/** Who teaches the class. Its owner removes colleagues or hands over; a co-teacher can leave. */
export function TeacherList({
  classId,
  self,
  isOwner,
  isOpen,
  teachers,
}: {
  classId: string;
  /** The id of the reader's own place in the class. */
  self: string;
  isOwner: boolean;
  isOpen: boolean;
  teachers: readonly Teacher[];
}) {
  const t = useWords("classes");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();
  const path = (id: string) => `/api/classes/${classId}/teachers/${id}`;
  const words = { yes: t("settings.yes"), no: t("settings.no"), busy };

  async function remove(id: string) {
    if (!(await send(path(id), { method: "DELETE" }))) return;
    if (id === self) router.push("/teach");
    else router.refresh();
  }
  async function handOver(id: string) {
    if (await send(path(id), { method: "PATCH", body: { role: "owner" } })) router.refresh();
  }

  return (
    <>
      <ul className={styles.teachers}>
        {teachers.map(({ id, name, role }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span className={styles.role}>
              {t(role === "owner" ? "settings.owner" : "settings.coTeacher")}
              {id === self && `, ${t("settings.you")}`}
            </span>
            {isOwner && role === "teacher" && (
              <>
                {isOpen && (
                  <ConfirmButton
                    label={t("settings.handOverOf", { name })}
                    question={t("settings.handOverQuestion", { name })}
                    {...words}
                    yes={t("settings.handOverYes")}
                    onConfirm={() => handOver(id)}
                  />
                )}
                <ConfirmButton
                  label={t("settings.removeTeacherOf", { name })}
                  question={t("settings.removeTeacherQuestion", { name })}
                  {...words}
                  onConfirm={() => remove(id)}
                />
              </>
            )}
            {!isOwner && id === self && (
              <ConfirmButton
                label={t("settings.leave")}
                question={t("settings.leaveQuestion")}
                {...words}
                onConfirm={() => remove(id)}
              />
            )}
          </li>
        ))}
      </ul>
      <SendProblem problem={problem} lost={lost} />
    </>
  );
}
