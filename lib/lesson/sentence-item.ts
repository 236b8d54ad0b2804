import { z } from "zod";
import type { ItemOf } from "../items/index";
import { optionSchema, prose, questionSchema, type RecordCard } from "../items/kind";
import { nameSchema, quoteSchema, quoteShape } from "./authored-passage";
import { codeSchema, layerSchema } from "./code";
import { find } from "./compile-passage";
import type { Passage } from "./lesson";
import type { Report } from "./problem";
import { quotedIn } from "./rules/reason";

/** A question about one invented sentence, as an author writes it. Its records lie open beside it. */
export const sentenceItemSchema = z.strictObject({
  id: prose.max(70),
  question: questionSchema,
  sentence: prose,
  ...quoteShape,
  prompt: prose,
  hint: prose,
  layer: layerSchema.optional(),
  options: z.union([nameSchema, z.array(optionSchema).min(2)]),
  records: z.array(
    z.strictObject({
      id: nameSchema,
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
});
export type SentenceItem = z.output<typeof sentenceItemSchema>;

/** Options that several questions share, under a short name. */
export const optionSetsSchema = z.record(nameSchema, z.array(optionSchema).min(2));
type OptionSets = z.output<typeof optionSetsSchema>;

const passageIdOf = ({ id }: SentenceItem): string => `${id}-text`;

/** The sentence as a text of its own. */
export function sentencePassage(item: SentenceItem, lang: string): Passage {
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

/** The cards that lie open beside a sentence, named as those of a lesson are: “passage#record”. */
export const sentenceCards = (item: SentenceItem): RecordCard[] =>
  item.records.map(({ id, title, publisher, date, inShort }) => ({
    id: `${passageIdOf(item)}#${id}`,
    title,
    publisher,
    date,
    inShort,
    url: null,
    readAs: "invented" as const,
  }));

/** The question as it is stored. Its key is hard: each sentence is written for one answer. */
export function compileSentence(
  item: SentenceItem,
  report: Report,
  sets: OptionSets = {},
): ItemOf<"label"> {
  const at = (quoted: z.output<typeof quoteSchema>) =>
    find(item.sentence, quoted, undefined, (rule, what, todo) => report(item.id, rule, what, todo));
  const { answer, rule, deciding, reasons } = item.key;
  const { quote, prefix, suffix } = item;
  const cards = sentenceCards(item);
  const options = optionsOf(item, report, sets);
  checkReasons(item, options, report);
  return {
    id: item.id,
    kind: "label",
    question: item.question,
    passage: passageIdOf(item),
    clauses: ["S01"],
    spans: [at({ quote, prefix, suffix })],
    prompt: item.prompt,
    hint: item.hint,
    layer: item.layer ?? null,
    options,
    key: {
      rule,
      strength: "hard",
      hint: null,
      reason: reasons.right,
      deciding: deciding.map(at),
      records: item.records.flatMap(({ independent, nearMiss }, place) => {
        const card = cards[place];
        const decides = independent && nearMiss === null;
        const settles = rule === "R-ERR" ? ("disagrees" as const) : ("backs" as const);
        return card
          ? [
              {
                card,
                independent,
                whyIndependent: null,
                nearMiss,
                settles: decides ? settles : null,
              },
            ]
          : [];
      }),
      option: answer,
      also: [],
      wrong: reasons.wrong,
    },
  };
}

function optionsOf({ id, options }: SentenceItem, report: Report, sets: OptionSets) {
  if (typeof options !== "string") return options;
  const set = Object.hasOwn(sets, options) ? sets[options] : undefined;
  if (!set)
    report(
      id,
      "reference",
      `There is no option set “${options}”.`,
      "Add it to “optionSets”, or write the options out.",
    );
  return set ?? [];
}

function checkReasons(
  { id, sentence, key }: SentenceItem,
  options: readonly { id: string }[],
  report: Report,
): void {
  const wrong = options.map((option) => option.id).filter((option) => option !== key.answer);
  if (options.length > 0 && wrong.length === options.length)
    report(
      id,
      "option ids",
      `The answer “${key.answer}” is no option.`,
      `Write one of: ${wrong.join(", ")}.`,
    );
  for (const option of wrong.filter((other) => !Object.hasOwn(key.reasons.wrong, other)))
    report(
      id,
      "reason missing",
      `There is no reason under “wrong” for “${option}”.`,
      "Write why a fair reader may choose it and what in the sentence decides.",
    );
  for (const option of Object.keys(key.reasons.wrong).filter((other) => !wrong.includes(other)))
    report(
      id,
      "reason missing",
      `The reason under “wrong” for “${option}” belongs to no wrong answer.`,
      "Take it out, or correct the id.",
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
