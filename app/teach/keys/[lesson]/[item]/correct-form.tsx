"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 } from "uuid";
import { ConfirmButton } from "@/app/_components/confirm-button";
import { Field } from "@/app/_components/field";
import formStyles from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import type { ScoredItem } from "@/lib/items/index";
import type { KeyChange } from "@/lib/lesson/key-change";
import styles from "../../keys.module.css";
import { AnswerFields } from "./answer-fields";
import { changeOf, type Sentence, sentencesOf, type TypedKey, typedKey } from "./typed-key";

const SHORTEST = 10;
const STRENGTHS = ["hard", "soft", "open"] as const;

/** Corrects one key for everybody. What was typed stays until the correction is stored. */
export function CorrectForm({
  lesson,
  version,
  item,
  text,
  now,
  rules,
}: {
  lesson: string;
  version: number;
  item: ScoredItem;
  text: string;
  now: KeyChange;
  rules: readonly KeyChange["rule"][];
}) {
  const t = useWords("keys");
  const common = useWords("common");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();
  const [id] = useState(() => v7());
  const [typed, setTyped] = useState(() => typedKey(now));
  const [reason, setReason] = useState("");
  const [checked, setChecked] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const change = (part: Partial<TypedKey>) => setTyped((before) => ({ ...before, ...part }));
  const sentences = sentencesOf(item, typed);
  const isEmpty = (words: string | undefined) => (words ?? "").trim() === "";
  const isShort = reason.trim().length < SHORTEST;
  const emptyAt = (words: string | undefined) =>
    checked && isEmpty(words) ? t("correct.empty") : undefined;

  async function correct() {
    setChecked(true);
    const isWhole =
      !isEmpty(typed.reason) && sentences.every(({ name }) => !isEmpty(typed.sentences[name]));
    if (isShort || !isWhole || busy) return;
    const body = { id, lesson, version, item: item.id, change: changeOf(item, typed), reason };
    const stored = await send<{ regrades: number }>("/api/corrections", { body });
    if (!stored) return;
    setDone(stored.value.regrades);
    router.refresh();
  }

  const label = (sentence: Sentence): string => {
    if (sentence.about === "option")
      return t("correct.wrong", { option: optionText(item, sentence.id) });
    const words = wordsAt(item, sentence.id, text);
    if (!("speaker" in sentence)) return t("correct.markWhy", { word: words });
    const speaker = speakerText(item, sentence.speaker);
    const key = sentence.about === "pair" ? "correct.pairWhy" : "correct.pairWrong";
    return t(key, { claim: words, speaker });
  };

  if (done !== null) return <p role="status">{t("correct.done", { regrades: done })}</p>;
  return (
    <form
      className={`${formStyles.form} ${styles.form}`}
      onSubmit={(event) => event.preventDefault()}
    >
      <AnswerFields item={item} text={text} typed={typed} onChange={change} />
      <Field label={t("correct.strength")}>
        {(given) => (
          <select
            {...given}
            value={typed.strength}
            onChange={({ target }) =>
              change({ strength: STRENGTHS.find((each) => each === target.value) ?? "hard" })
            }
          >
            {STRENGTHS.map((each) => (
              <option key={each} value={each}>
                {t(`strength.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("correct.rule")}>
        {(given) => (
          <select
            {...given}
            value={typed.rule}
            // The options are the labels of this question, and nothing else can be chosen.
            onChange={({ target }) => change({ rule: target.value as TypedKey["rule"] })}
          >
            {rules.map((rule) => (
              <option key={rule} value={rule}>
                {common(`rule.${rule}.name`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t("correct.reason")}
        hint={t("correct.reasonHint")}
        error={emptyAt(typed.reason)}
      >
        {(given) => (
          <textarea
            {...given}
            rows={3}
            maxLength={1000}
            value={typed.reason}
            onChange={({ target }) => change({ reason: target.value })}
          />
        )}
      </Field>
      {sentences.map((sentence) => (
        <Field
          key={sentence.name}
          label={label(sentence)}
          error={emptyAt(typed.sentences[sentence.name])}
        >
          {(given) => (
            <textarea
              {...given}
              rows={2}
              maxLength={1000}
              value={typed.sentences[sentence.name] ?? ""}
              onChange={({ target }) =>
                change({ sentences: { ...typed.sentences, [sentence.name]: target.value } })
              }
            />
          )}
        </Field>
      ))}
      <Field
        label={t("correct.why")}
        hint={t("correct.whyHint")}
        error={checked && isShort ? t("correct.short") : undefined}
      >
        {(given) => (
          <textarea
            {...given}
            rows={3}
            maxLength={600}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <SendProblem problem={problem} lost={lost} />
      <ConfirmButton
        label={t("correct.send")}
        question={t("correct.question")}
        yes={t("correct.yes")}
        no={t("correct.no")}
        busy={busy}
        onConfirm={() => void correct()}
      />
    </form>
  );
}

const optionText = (item: ScoredItem, id: string): string =>
  "options" in item ? (item.options.find((option) => option.id === id)?.text ?? id) : id;

const speakerText = (item: ScoredItem, id: string): string =>
  item.kind === "match" ? (item.speakers.find((speaker) => speaker.id === id)?.text ?? id) : id;

function wordsAt(item: ScoredItem, id: string, text: string): string {
  const places =
    item.kind === "match"
      ? item.claims
      : item.kind === "mark"
        ? [...item.key.targets, ...item.key.decoys]
        : [];
  const span = places.find((place) => place.id === id)?.span;
  return span ? text.slice(span.start, span.end) : id;
}
