import tableStyles from "@/app/_components/table.module.css";
import { interfaceLanguage, translator } from "@/app/_server/messages";
import type { Count, Counted } from "@/db/queries/counts";

/** How much of what there is. */
export async function Counts({ counts }: { counts: Record<Counted, Count> }) {
  const t = await translator("admin");
  const lang = await interfaceLanguage();
  const exact = new Intl.NumberFormat(lang);
  const rough = new Intl.NumberFormat(lang, { maximumSignificantDigits: 2 });
  const written = ({ n, how }: Count) =>
    how === "exact" ? exact.format(n) : t(`counts.${how}`, { n: rough.format(n) });
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{t("counts.title")}</h2>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col">{t("counts.what")}</th>
            <th scope="col" className={tableStyles.number}>
              {t("counts.n")}
            </th>
          </tr>
        </thead>
        <tbody>
          {(Object.entries(counts) as [Counted, Count][]).map(([name, count]) => (
            <tr key={name}>
              <th scope="row">{t(`counts.${name}`)}</th>
              <td className={tableStyles.number}>{written(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
