import { z } from "zod";
import { prose } from "../items/kind";
import { quoteSchema } from "./authored-passage";
import { langSchema } from "./lesson";
import type { Report } from "./problem";
import type { SentenceItem } from "./sentence-item";

const translatedItemSchema = z.strictObject({
  sentence: prose,
  quote: prose,
  prompt: prose,
  hint: prose,
  options: z.record(z.string(), prose),
  records: z.record(
    z.string(),
    z.strictObject({
      title: prose,
      publisher: prose,
      date: prose,
      inShort: prose,
      nearMiss: prose.optional(),
    }),
  ),
  deciding: z.array(quoteSchema).min(1),
  reasons: z.strictObject({ right: prose, wrong: z.record(z.string(), prose) }),
});

/** The demo in another language, by item id. Which answer is right is not in it: that stays with the original. */
export const demoTranslationSchema = z.strictObject({
  lang: langSchema,
  title: prose,
  note: prose,
  after: prose,
  items: z.record(z.string(), translatedItemSchema),
});
type Translation = z.output<typeof demoTranslationSchema>;

/** A question of the demo in the translation's words, its answer and rule as in the original. Reports what the translation lacks. */
export function translatedItem(
  item: SentenceItem,
  { items }: Translation,
  report: Report,
): SentenceItem {
  const lacks = (what: string) => {
    report(item.id, "translation", `The translation has no ${what}.`, "Translate it, by its id.");
  };
  const own = Object.hasOwn(items, item.id) ? items[item.id] : undefined;
  if (!own) {
    lacks(`“${item.id}”`);
    return item;
  }
  const { sentence, quote, prompt, hint, deciding, reasons } = own;
  const options =
    typeof item.options === "string"
      ? item.options
      : item.options.map(({ id, text }) => {
          if (!Object.hasOwn(own.options, id)) lacks(`option “${id}”`);
          return { id, text: own.options[id] ?? text };
        });
  const records = item.records.map((record) => {
    if (!Object.hasOwn(own.records, record.id)) lacks(`record “${record.id}”`);
    const { nearMiss = record.nearMiss, ...words } = own.records[record.id] ?? {};
    return { ...record, ...words, nearMiss };
  });
  const key = { ...item.key, deciding, reasons };
  return { ...item, sentence, quote, prompt, hint, options, records, key };
}
