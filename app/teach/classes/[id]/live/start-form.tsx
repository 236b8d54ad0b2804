"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { v7 } from "uuid";
import { Field } from "@/app/_components/field";
import form from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import { ItemPicker } from "./item-picker";
import styles from "./live.module.css";
import type { Offer } from "./offer";

type Which = "practice" | "exit" | "pick";

/** Chooses a lesson and its questions, and starts them as a live lesson. */
export function StartForm({ classId, lessons }: { classId: string; lessons: readonly Offer[] }) {
  const t = useWords("live");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();
  const [slug, setSlug] = useState(lessons[0]?.slug);
  const [which, setWhich] = useState<Which>("practice");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isNone, setIsNone] = useState(false);
  // One id for each choice: sent again after a lost reply, it starts the same live lesson.
  const sent = useRef({ as: "", id: "" });

  const lesson = lessons.find((each) => each.slug === slug);
  if (!lesson) return <p>{t("start.noLessons")}</p>;
  const of = (role: "practice" | "exit") => lesson.items.filter((item) => item.role === role);
  const chosen = lesson.items.filter(({ id, role }) =>
    which === "pick" ? picked.has(id) : role === which,
  );

  async function start() {
    setIsNone(chosen.length === 0);
    if (chosen.length === 0) return;
    const choice = { lesson: slug, items: chosen.map(({ id }) => id) };
    const as = JSON.stringify(choice);
    if (sent.current.as !== as) sent.current = { as, id: v7() };
    const body = { id: sent.current.id, ...choice };
    const begun = await send<{ id: string }>(`/api/classes/${classId}/live`, { body });
    if (begun) router.push(`/teach/classes/${classId}/live/${begun.value.id}`);
    // Somebody else has just started one: the page then offers it.
    else router.refresh();
  }

  const ways = [
    { id: "practice", label: t("start.practice", { count: of("practice").length }), hint: null },
    { id: "exit", label: t("start.exit", { count: of("exit").length }), hint: t("start.exitHint") },
    { id: "pick", label: t("start.pick"), hint: t("start.pickHint") },
  ] as const;
  return (
    <section>
      <h2>{t("start.new")}</h2>
      <form
        className={`${form.form} ${styles.form}`}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <Field label={t("start.lesson")}>
          {(given) => (
            <select {...given} value={slug} onChange={(event) => setSlug(event.target.value)}>
              {lessons.map((each) => (
                <option key={each.slug} value={each.slug}>
                  {each.title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <fieldset>
          <legend className={form.legend}>{t("start.which")}</legend>
          {ways.map(({ id, label, hint }) => (
            <label key={id} className={form.choice}>
              <input
                type="radio"
                name="which"
                checked={which === id}
                onChange={() => setWhich(id)}
              />
              <span>
                {label}
                {hint && <span className={styles.hint}>{hint}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        {which === "pick" && (
          <ItemPicker items={lesson.items} picked={picked} onPick={setPicked} t={t} />
        )}
        <div role="alert">{isNone && <p className={form.error}>{t("start.none")}</p>}</div>
        <SendProblem problem={problem} lost={lost} />
        <div className={form.actions}>
          <button type="submit" className="button" disabled={busy}>
            {t(busy ? "start.goes" : "start.go")}
          </button>
        </div>
      </form>
    </section>
  );
}
