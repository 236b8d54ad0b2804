import "server-only";
import type { Progress } from "@/lib/attempt/progress";
import { type LessonWords, titleIn, wordedIn } from "@/lib/lang/lesson-words";
import { interfaceLanguage } from "./messages";
import { progressFor } from "./results";

/** A lesson with its title, aim and notes in the reader's language, where they are translated; its prose stays as it is. */
export const forReader = async <L extends { slug: string } & Partial<LessonWords>>(
  lesson: L,
): Promise<L> => wordedIn(await interfaceLanguage(), lesson);

/** A lesson's title in the reader's language. */
export const titleForReader = async (slug: string, original: string): Promise<string> =>
  titleIn(await interfaceLanguage(), slug, original);

/** Where a learner stands in every lesson, with the lessons' titles and aims in the reader's language. */
export async function progressForReader(learnerId: string | null): Promise<Progress> {
  const lang = await interfaceLanguage();
  return progressFor(learnerId, (lesson) => wordedIn(lang, lesson));
}
