import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import tableStyles from "@/app/_components/table.module.css";
import { interfaceLanguage, translator } from "@/app/_server/messages";
import groups from "@/content/data-fields.json";
import { isForeign, languageName } from "@/lib/lang/foreign";
import styles from "./data.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("data");
  return { title: t("title") };
}

/** The language of the list of fields. */
const LISTED_IN = "en";
const listed = { lang: LISTED_IN, dir: "auto" } as const;

type Described = (typeof groups)[number]["tables"][number];

async function Fields({ table, title, about, kept, fields }: Described) {
  const t = await translator("data");
  const label = t("page.table", { title });
  return (
    <section aria-labelledby={`table-${table}`}>
      <h3 id={`table-${table}`} {...listed}>
        {title}
      </h3>
      <p {...listed}>{about}</p>
      <p className={styles.kept}>{t("page.kept", { kept })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={tableStyles.scroll} tabIndex={0} aria-label={label}>
        <table className={tableStyles.table}>
          <thead>
            <tr>
              <th scope="col">{t("page.field")}</th>
              <th scope="col">{t("page.why")}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(fields).map(([field, why]) => (
              <tr key={field}>
                <th scope="row">
                  <code>{field}</code>
                </th>
                <td {...listed}>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** Every stored field, why it is stored and for how long. */
export default async function DataPage() {
  const t = await translator("data");
  const reader = await interfaceLanguage();
  const lines = ["name", "address", "others", "cookies", "school"] as const;
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>{t("page.lead")}</p>
      <section aria-labelledby="short">
        <h2 id="short">{t("page.short")}</h2>
        <ul>
          {lines.map((line) => (
            <li key={line}>{t(`page.shortLines.${line}`)}</li>
          ))}
        </ul>
        <p>
          {t("page.own")} <PageLink href="/account/data">{t("page.ownLink")}</PageLink>
        </p>
      </section>
      {isForeign(LISTED_IN, reader) && (
        <p>{t("page.written", { language: languageName(LISTED_IN, reader) })}</p>
      )}
      {groups.map(({ title, tables }) => (
        <section key={title} aria-label={title}>
          <h2 {...listed}>{title}</h2>
          {tables.map((table) => (
            <Fields key={table.table} {...table} />
          ))}
        </section>
      ))}
    </div>
  );
}
