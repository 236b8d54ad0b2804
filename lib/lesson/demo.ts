import { z } from "zod";
import { type Item, type PublicItem, publicItem } from "../items/index";
import { prose, type RecordCard } from "../items/kind";
import { err, ok, type Result } from "../result";
import { demoTranslationSchema, translatedItem } from "./demo-translation";
import { langSchema, type Passage } from "./lesson";
import { type Problem, reportInto } from "./problem";
import {
  compileSentence,
  sentenceCards,
  sentenceItemSchema,
  sentencePassage,
} from "./sentence-item";
import { type ContentFile, shapeOf } from "./shape";

const authoredDemoSchema = z.strictObject({
  lang: langSchema,
  title: prose,
  note: prose,
  after: prose,
  items: z.array(sentenceItemSchema).min(1),
});

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

/** The demo, in the words of a translation if there is one, or what is wrong with it. */
export function compileDemo(
  content: ContentFile,
  translation?: ContentFile,
): Result<Demo, Problem[]> {
  const shape = shapeOf(authoredDemoSchema, content);
  if (!shape.ok) return shape;
  const words = translation && shapeOf(demoTranslationSchema, translation);
  if (words && !words.ok) return words;
  const problems: Problem[] = [];
  const report = reportInto(problems, (translation ?? content).file);
  const { lang, title, note, after } = words?.value ?? shape.value;
  const items = shape.value.items.map((item) =>
    words ? translatedItem(item, words.value, report) : item,
  );
  const demo = {
    title,
    note,
    after,
    passages: items.map((item) => sentencePassage(item, lang)),
    items: items.map((item) => compileSentence(item, report)),
    desk: Object.fromEntries(items.map((item) => [item.id, sentenceCards(item)])),
  };
  return problems.length === 0 ? ok(demo) : err(problems);
}
