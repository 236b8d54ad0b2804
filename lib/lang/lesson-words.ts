import spanish from "../../content/lang/es/lessons.json";

/** What lists and heads say of a lesson, apart from its prose. */
export type LessonWords = {
  title: string;
  aim: string;
  learned: string;
  contentNote: string | null;
};

const translated: Record<string, Record<string, Partial<LessonWords>>> = { es: spanish };

const wordsIn = (lang: string, slug: string): Partial<LessonWords> =>
  Object.hasOwn(translated, lang) && Object.hasOwn(translated[lang] ?? {}, slug)
    ? (translated[lang]?.[slug] ?? {})
    : {};

/** A lesson's title in a language, or the original's where it is not translated. */
export const titleIn = (lang: string, slug: string, original: string): string =>
  wordsIn(lang, slug).title ?? original;

/** A lesson with whatever of its title, aim, what was learned and content note is translated into a language. */
export function wordedIn<L extends { slug: string } & Partial<LessonWords>>(
  lang: string,
  lesson: L,
): L {
  const words = wordsIn(lang, lesson.slug);
  const own = Object.entries(words).filter(([name]) => typeof lesson[name as keyof L] === "string");
  return { ...lesson, ...Object.fromEntries(own) };
}

/** The language of what lists say of a lesson: the reader's where it is translated, else the lesson's own. */
export const wordsLanguage = (reader: string, lesson: { slug: string; lang: string }): string =>
  wordsIn(reader, lesson.slug).title === undefined ? lesson.lang : reader;
