"use client";

import { useId } from "react";
import { Field } from "@/app/_components/field";
import styles from "@/app/_components/form.module.css";
import { useWords } from "@/app/_components/words-provider";
import type { ScoredItem } from "@/lib/items/index";
import type { TypedKey } from "./typed-key";

type Props = {
  item: ScoredItem;
  /** The text of the item's passage. */
  text: string;
  typed: TypedKey;
  onChange: (part: Partial<TypedKey>) => void;
};

const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

/** Which answer is right, and which others are accepted. The words of a mark question can't be changed. */
export function AnswerFields(props: Props) {
  const { item } = props;
  if (item.kind === "mark") return null;
  return item.kind === "match" ? (
    <Pairs {...props} item={item} />
  ) : (
    <Options {...props} item={item} />
  );
}

function Options({
  item,
  typed,
  onChange,
}: Props & { item: Extract<ScoredItem, { kind: "label" | "choose" }> }) {
  const t = useWords("keys");
  const group = useId();
  const many = item.kind === "choose" && item.many;
  const others = item.options.filter(({ id }) => !typed.right.includes(id));
  const choose = (id: string) =>
    onChange({
      right: many ? toggled(typed.right, id) : [id],
      also: typed.also.filter((other) => other !== id),
    });
  return (
    <>
      <fieldset>
        <legend>{t(many ? "correct.rights" : "correct.right")}</legend>
        {item.options.map(({ id, text }) => (
          <label key={id} className={styles.choice}>
            <input
              type={many ? "checkbox" : "radio"}
              name={group}
              checked={typed.right.includes(id)}
              onChange={() => choose(id)}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      {item.kind === "label" && (
        <fieldset>
          <legend>{t("correct.also")}</legend>
          <p className={styles.hint}>{t("correct.alsoHint")}</p>
          {others.map(({ id, text }) => (
            <label key={id} className={styles.choice}>
              <input
                type="checkbox"
                checked={typed.also.includes(id)}
                onChange={() => onChange({ also: toggled(typed.also, id) })}
              />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

function Pairs({
  item,
  text,
  typed,
  onChange,
}: Props & { item: Extract<ScoredItem, { kind: "match" }> }) {
  const t = useWords("keys");
  return (
    <fieldset>
      <legend>{t("correct.pairs")}</legend>
      {item.claims.map(({ id, span }) => (
        <Field key={id} label={t("correct.pair", { claim: text.slice(span.start, span.end) })}>
          {(given) => (
            <select
              {...given}
              value={typed.pairs[id] ?? ""}
              onChange={(event) =>
                onChange({ pairs: { ...typed.pairs, [id]: event.target.value } })
              }
            >
              {item.speakers.map((speaker) => (
                <option key={speaker.id} value={speaker.id}>
                  {speaker.text}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </fieldset>
  );
}
