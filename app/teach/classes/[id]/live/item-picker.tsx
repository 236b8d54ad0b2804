import form from "@/app/_components/form.module.css";
import type { Words } from "@/app/_components/words";
import styles from "./live.module.css";
import type { Offer } from "./offer";

/** The questions of a lesson to tick, each by its task and the beginning of its words. */
export function ItemPicker({
  items,
  picked,
  onPick,
  t,
}: {
  items: Offer["items"];
  picked: ReadonlySet<string>;
  onPick: (picked: ReadonlySet<string>) => void;
  t: Words<"live">;
}) {
  const toggle = (id: string) =>
    onPick(
      picked.has(id)
        ? new Set([...picked].filter((each) => each !== id))
        : new Set([...picked, id]),
    );
  const count = items.filter(({ id }) => picked.has(id)).length;
  return (
    <fieldset className={styles.picker}>
      <legend className={form.legend}>{t("start.pick")}</legend>
      <ul>
        {items.map(({ id, role, prompt, words }) => (
          <li key={id}>
            <label className={form.choice}>
              <input type="checkbox" checked={picked.has(id)} onChange={() => toggle(id)} />
              <span>
                {prompt} <span className={styles.words}>“{words}”</span>{" "}
                <span className={styles.role}>{t(`start.role.${role}`)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status">{t("start.chosen", { count })}</p>
    </fieldset>
  );
}
