import { z } from "zod";
import { type Item, type PublicItem, publicItem } from "../items/index";
import { optionSchema, prose, questionSchema, type RecordCard } from "../items/kind";
import { err, ok, type Result } from "../result";
import { quoteSchema } from "./authored-passage";
import { codeSchema, layerSchema } from "./code";
import { find } from "./compile-passage";
import { langSchema, type Passage } from "./lesson";
import { type Problem, type Report, reportInto } from "./problem";
import { quotedIn } from "./rules/reason";
import { type ContentFile, shapeOf } from "./shape";

const authoredDemoSchema = z.strictObject({
  lang: langSchema,
  title: prose,
  note: prose,
  after: prose,
  items: z
    .array(
      z.strictObject({
        id: prose,
        question: questionSchema,
        sentence: prose,
        quote: prose,
        prompt: prose,
        hint: prose,
        layer: layerSchema.optional(),
        options: z.array(optionSchema).min(2),
        records: z.array(
          z.strictObject({
            id: prose,
            title: prose,
            publisher: prose,
            date: prose,
            inShort: prose,
            independent: z.boolean(),
            nearMiss: prose.nullable(),
          }),
        ),
        key: z.strictObject({
          answer: prose,
          rule: codeSchema,
          deciding: z.array(quoteSchema).min(1),
          reasons: z.strictObject({ right: prose, wrong: z.record(z.string(), prose) }),
        }),
      }),
    )
    .min(1),
});
type AuthoredDemoItem = z.output<typeof authoredDemoSchema>["items"][number];

/** Three questions on the home page, each about one invented sentence. Nothing is saved. */
export type Demo = {
  title: string;
  note: string;
  after: string;
  passages: Passage[];
  items: Item[];
  /** The cards that lie open beside an item, by item id. */
  desk: Record<string, RecordCard[]>;
};

/** What anybody may see of the demo before answering: no key. */
export type PublicDemo = Omit<Demo, "items"> & { items: PublicItem[] };

/** The demo without its keys. */
export const toPublicDemo = ({ items, ...open }: Demo): PublicDemo => ({
  ...open,
  items: items.map(publicItem),
});

/** The demo, or what is wrong with it. */
export function compileDemo(content: ContentFile): Result<Demo, Problem[]> {
  const shape = shapeOf(authoredDemoSchema, content);
  if (!shape.ok) return shape;
  const problems: Problem[] = [];
  const report = reportInto(problems, content.file);
  const { lang, title, note, after, items } = shape.value;
  const demo = {
    title,
    note,
    after,
    passages: items.map((item) => passageOf(item, lang)),
    items: items.map((item) => itemOf(item, report)),
    desk: Object.fromEntries(items.map((item) => [item.id, item.records.map(cardOf)])),
  };
  for (const item of items) checkReasons(item, report);
  return problems.length === 0 ? ok(demo) : err(problems);
}

const passageIdOf = ({ id }: AuthoredDemoItem): string => `${id}-text`;

function passageOf(item: AuthoredDemoItem, lang: string): Passage {
  const span = { start: 0, end: item.sentence.length };
  return {
    id: passageIdOf(item),
    lang,
    dir: "ltr",
    fictional: true,
    asOf: "Invented",
    credit: null,
    text: item.sentence,
    blocks: [{ kind: "paragraph", span }],
    glossary: [],
  };
}

const cardOf = ({ id, title, publisher, date, inShort }: AuthoredDemoItem["records"][number]) => ({
  id,
  title,
  publisher,
  date,
  inShort,
  url: null,
  readAs: "invented" as const,
});

function itemOf(item: AuthoredDemoItem, report: Report): Item {
  const at = (quoted: z.output<typeof quoteSchema>) =>
    find(item.sentence, quoted, undefined, (rule, what, todo) => report(item.id, rule, what, todo));
  const { answer, rule, deciding, reasons } = item.key;
  return {
    id: item.id,
    kind: "label",
    question: item.question,
    passage: passageIdOf(item),
    clauses: ["S01"],
    spans: [at({ quote: item.quote })],
    prompt: item.prompt,
    hint: item.hint,
    layer: item.layer ?? null,
    options: item.options,
    key: {
      rule,
      strength: "hard",
      hint: null,
      reason: reasons.right,
      deciding: deciding.map(at),
      records: item.records.map((record) => ({
        card: cardOf(record),
        independent: record.independent,
        whyIndependent: null,
        nearMiss: record.nearMiss,
        settles: record.independent && record.nearMiss === null ? ("backs" as const) : null,
      })),
      option: answer,
      also: [],
      wrong: reasons.wrong,
    },
  };
}

function checkReasons({ id, sentence, options, key }: AuthoredDemoItem, report: Report): void {
  const wrong = options.map((option) => option.id).filter((option) => option !== key.answer);
  for (const option of wrong.filter((other) => !Object.hasOwn(key.reasons.wrong, other)))
    report(
      id,
      "reason missing",
      `There is no reason under “wrong” for “${option}”.`,
      "Write why a fair reader may choose it and what in the sentence decides.",
    );
  for (const text of [key.reasons.right, ...Object.values(key.reasons.wrong)])
    if (!quotedIn(text).some((part) => part !== "" && sentence.toLowerCase().includes(part)))
      report(
        id,
        "reason quotes",
        `“${text}” quotes no word of its sentence.`,
        "Put the words that decide into quotation marks, letter for letter.",
      );
}
