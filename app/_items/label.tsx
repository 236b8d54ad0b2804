import { useId } from "react";
import { OptionRow } from "./option-row";
import styles from "./option-row.module.css";
import type { ItemView, ViewProps } from "./view";

function View({ item, passage, response, onChange, locked, feedback, t }: ViewProps<"label">) {
  const name = useId();
  const right = feedback?.answer.kind === "label" ? feedback.answer.option : null;
  return (
    <fieldset>
      <legend className="visually-hidden" lang={passage.lang}>
        {item.prompt}
      </legend>
      <div className={styles.rows}>
        {item.options.map(({ id, text }) => (
          <OptionRow
            key={id}
            type="radio"
            name={name}
            text={text}
            lang={passage.lang}
            checked={response.option === id}
            locked={locked}
            fate={feedback && { right: id === right, accepted: feedback.also.includes(id) }}
            onChange={() => onChange({ kind: "label", option: id })}
            t={t}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** One label for the highlighted words, as a group of radio buttons. */
export const label: ItemView<"label"> = {
  View,
  empty: { kind: "label", option: "" },
  complete: (_item, { option }) => option !== "",
};
