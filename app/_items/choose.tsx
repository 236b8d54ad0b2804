import { useId } from "react";
import { OptionRow } from "./option-row";
import styles from "./option-row.module.css";
import type { ItemView, ViewProps } from "./view";

function View({ item, passage, response, onChange, locked, feedback, t }: ViewProps<"choose">) {
  const name = useId();
  const right = feedback?.answer.kind === "choose" ? feedback.answer.options : [];
  const pick = (id: string, checked: boolean) => {
    const others = item.many ? response.options.filter((option) => option !== id) : [];
    onChange({ kind: "choose", options: checked ? [...others, id] : others });
  };
  return (
    <fieldset>
      <legend className="visually-hidden" lang={passage.lang}>
        {item.prompt}
      </legend>
      <div className={styles.rows}>
        {item.many && <p className={styles.how}>{t("choose.many")}</p>}
        {item.options.map(({ id, text }) => (
          <OptionRow
            key={id}
            type={item.many ? "checkbox" : "radio"}
            name={name}
            text={text}
            lang={passage.lang}
            checked={response.options.includes(id)}
            locked={locked}
            fate={feedback && { right: right.includes(id), accepted: false }}
            onChange={(checked) => pick(id, checked)}
            t={t}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** One option, or every option that fits. */
export const choose: ItemView<"choose"> = {
  View,
  empty: { kind: "choose", options: [] },
  complete: (_item, { options }) => options.length > 0,
};
