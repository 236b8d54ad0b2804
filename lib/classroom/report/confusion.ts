import type { Item, ItemOf } from "../../items/index";
import type { FirstAnswers } from "./answers";
import { grouped } from "./grouped";

type Option = { id: string; text: string };

/** What was asked about: the rule that decides (where there are two options), or the right option itself. */
export type Asked = { type: "rule"; rule: string } | { type: "option"; option: Option };

/** How often one option was chosen for one thing asked, and how many of those were not right. */
export type Chosen = { option: Option; count: number; wrong: number };

/** A row of a confusion matrix: one cell for each option, and the rules of the items behind it. */
export type ConfusionRow = { asked: Asked; rules: string[]; cells: Chosen[]; of: number };

/** First answers to the label items that share a set of options: what was right by what was chosen. */
export type Confusion = { options: Option[]; rows: ConfusionRow[] };

/** One thing taken for another: `count` of `of` answers. */
export type Pair = { asked: Asked; rules: string[]; option: Option; count: number; of: number };

type Label = ItemOf<"label">;

/** Two options say less than the rule behind them: "partial quote" is one of four ways to be attributed. */
function askedBy({ options, key }: Label): Asked {
  const option = options.find(({ id }) => id === key.option);
  return options.length === 2 || !option
    ? { type: "rule", rule: key.rule }
    : { type: "option", option };
}

const nameOf = (asked: Asked) => (asked.type === "rule" ? asked.rule : asked.option.id);

function rowOf(items: readonly Label[], first: FirstAnswers): ConfusionRow[] {
  const [item] = items;
  if (!item) return [];
  const cells = item.options.map((option) => ({ option, count: 0, wrong: 0 }));
  for (const { id, key } of items)
    for (const answers of first.values()) {
      const response = answers.get(id)?.response;
      if (response?.kind !== "label") continue;
      const cell = cells.find(({ option }) => option.id === response.option);
      if (!cell) continue;
      cell.count += 1;
      if (response.option !== key.option && !key.also.includes(response.option)) cell.wrong += 1;
    }
  const of = cells.reduce((sum, { count }) => sum + count, 0);
  const rules = [...new Set(items.map(({ key }) => key.rule))];
  return of === 0 ? [] : [{ asked: askedBy(item), rules, cells, of }];
}

/** The confusion matrices of these items, one for each set of options. Unanswered rows, open items and other kinds are left out. */
export function confusionsOf(items: readonly Item[], first: FirstAnswers): Confusion[] {
  const labels = items.flatMap((item) =>
    item.kind === "label" && item.key.strength !== "open" ? [item] : [],
  );
  const sets = grouped(labels, ({ options }) => options.map(({ id }) => id).join(" "));
  return sets.flatMap((set) => {
    const rows = grouped(set, (item) => nameOf(askedBy(item))).flatMap((same) =>
      rowOf(same, first),
    );
    const options = rows[0]?.cells.map(({ option }) => option) ?? [];
    return rows.length > 0 ? [{ options, rows }] : [];
  });
}

/** A single slip is no confusion. */
const FEWEST = 2;

/** What is taken for what most often, as counts; at most `most` pairs. */
export const pairsOf = (confusions: readonly Confusion[], most: number): Pair[] =>
  confusions
    .flatMap(({ rows }) =>
      rows.flatMap(({ asked, rules, cells, of }) =>
        cells.map(({ option, wrong }) => ({ asked, rules, option, count: wrong, of })),
      ),
    )
    .filter(({ count }) => count >= FEWEST)
    .toSorted((a, b) => b.count - a.count || b.count / b.of - a.count / a.of)
    .slice(0, most);
