import table from "@/app/_components/table.module.css";
import type { Band } from "@/lib/stats/band";
import { Twin } from "./twin";

/** Two decimals, with a true minus. */
const figure = (value: number) => value.toFixed(2).replace("-", "−").replace("−0.00", "0.00");

/** A figure and its band as they are put into sentences. */
export const bandWords = (band: Band) => ({
  value: figure(band.value),
  low: figure(band.low),
  high: figure(band.high),
});

/** Figures with their bands as a table: the twin of their charts. */
export function BandTable({
  label,
  caption,
  heads,
  rows,
  range,
}: {
  label: string;
  caption: string;
  /** What the columns are called. */
  heads: { name: string; value: string; band: string };
  rows: readonly { name: string; band: Band }[];
  /** A band in words. */
  range: (words: ReturnType<typeof bandWords>) => string;
}) {
  return (
    <Twin label={label}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.name}</th>
          <th scope="col" className={table.number}>
            {heads.value}
          </th>
          <th scope="col">{heads.band}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, band }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={table.number}>{figure(band.value)}</td>
            <td>{range(bandWords(band))}</td>
          </tr>
        ))}
      </tbody>
    </Twin>
  );
}
