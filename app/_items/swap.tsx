import { useId } from "react";
import styles from "./lab.module.css";
import type { ItemView, ViewProps } from "./view";

/** Steps of the scale of trust, both ends included. */
const STEPS = Array.from({ length: 11 }, (_step, at) => at);

function View({ item, passage, response, onChange, locked, t }: ViewProps<"swap">) {
  const base = useId();
  const { trust } = response;
  const [clause] = item.spans;
  const before = passage.text.slice(clause?.start, item.slot.start);
  const after = passage.text.slice(item.slot.end, clause?.end);
  // One after the other: each version is read before the next is seen.
  const open = locked ? item.variants : item.variants.slice(0, trust.length + 1);
  const set = (at: number, value: number) =>
    onChange({ kind: "swap", trust: [...trust.slice(0, at), value, ...trust.slice(at + 1)] });
  return (
    <div className={styles.field}>
      <p className={styles.seen}>{t("swap.private")}</p>
      <p id={`${base}scale`} className={styles.how}>
        {t("swap.scale")}
      </p>
      {open.map(({ id, text }, at) => (
        <fieldset key={id} className={styles.version} aria-describedby={`${base}scale`}>
          <legend>
            <span className={styles.number}>
              {t("swap.version", { n: at + 1, of: item.variants.length })}
            </span>
            <span className={styles.sentence} lang={passage.lang} dir={passage.dir}>
              {before}
              <mark className={styles.slot}>{text}</mark>
              {after}
            </span>
          </legend>
          <div className={styles.scale}>
            {STEPS.map((step) => (
              <label key={step}>
                <input
                  type="radio"
                  name={`${base}${id}`}
                  checked={trust[at] === step}
                  disabled={locked}
                  onChange={() => set(at, step)}
                />
                {step}
              </label>
            ))}
          </div>
          <p className={styles.ends} aria-hidden="true">
            <span>{t("swap.none")}</span>
            <span>{t("swap.full")}</span>
          </p>
        </fieldset>
      ))}
      <p role="status" className="visually-hidden">
        {!locked && open.length > 1 && t("swap.below", { n: open.length })}
      </p>
    </div>
  );
}

/** One sentence in two or three versions, each with a scale of trust from 0 to 10. */
export const swap: ItemView<"swap"> = {
  View,
  empty: { kind: "swap", trust: [] },
  complete: ({ variants }, { trust }) => trust.length === variants.length,
};
