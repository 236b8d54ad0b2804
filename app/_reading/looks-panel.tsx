import { chosenLooks } from "@/app/_server/looks";
import { translator } from "@/app/_server/messages";
import { SIZES, SPACINGS, THEMES } from "@/lib/reading";
import styles from "./looks.module.css";
import { LooksForm } from "./looks-form";

const ID = "looks";

const each = <V extends string>(values: readonly V[], words: (value: V) => string) =>
  Object.fromEntries(values.map((value) => [value, words(value)]));

/** The button of every page behind which size, spacing and colours are chosen. The browser itself opens and closes the panel. */
export async function LooksPanel() {
  const t = await translator("reading");
  return (
    <>
      <button type="button" className={styles.open} popoverTarget={ID}>
        <span aria-hidden="true">Aa</span>
        <span className="visually-hidden">{t("title")}</span>
      </button>
      <section id={ID} popover="auto" className={styles.panel} aria-label={t("title")}>
        <h2>{t("title")}</h2>
        <LooksForm
          looks={await chosenLooks()}
          asked={{
            size: { label: t("size.label"), answers: each(SIZES, (size) => t(`size.${size}`)) },
            spacing: {
              label: t("spacing.label"),
              answers: each(SPACINGS, (spacing) => t(`spacing.${spacing}`)),
            },
            theme: {
              label: t("theme.label"),
              answers: each(THEMES, (theme) => t(`theme.${theme}`)),
            },
          }}
          send={t("show")}
        />
        <p className={styles.kept}>{t("kept")}</p>
        <button
          type="button"
          className="button-quiet"
          popoverTarget={ID}
          popoverTargetAction="hide"
        >
          {t("close")}
        </button>
      </section>
    </>
  );
}
