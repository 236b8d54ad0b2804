import { v7 } from "uuid";
import type { Db } from "@/db/types";
import type { Response } from "@/lib/items/index";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";
import type { Phase } from "@/lib/live/live";
import type { LiveAnswerReply, LiveReply, MovedReply } from "@/lib/live/reply";
import { addClass, addStudent, addTeacher, type Member } from "./classroom";
import type { Visitor } from "./visitor";

/** Starts a live lesson with these items, all of the lesson unless told otherwise; answers with its id. */
export async function startLive(
  teacher: Visitor,
  classId: string,
  lesson: Lesson,
  items = itemsOf(lesson).map(({ id }) => id),
): Promise<string> {
  const id = v7();
  const reply = await teacher.post(`/api/classes/${classId}/live`, {
    id,
    lesson: lesson.slug,
    items,
  });
  if (reply.status !== 201) throw new Error(`not started: ${reply.text}`);
  return id;
}

/** A class with a teacher, two students and a live lesson that stands at its first item. */
export async function liveClass(db: Db, lesson: Lesson) {
  const teacher: Member = await addTeacher(db);
  const classId = await addClass(db, teacher);
  const ada = await addStudent(db, classId, "Ada");
  const ben = await addStudent(db, classId, "Ben");
  const live = await startLive(teacher, classId, lesson);
  return { teacher, classId, ada, ben, live };
}

export const look = (visitor: Visitor, live: string, tag?: string) =>
  visitor.send<LiveReply>("GET", `/api/live/${live}`, {
    headers: tag ? { "if-none-match": tag } : {},
  });

export const move = (
  visitor: Visitor,
  live: string,
  revision: number,
  to: "end" | { position: number; phase: Phase },
) => visitor.post<LiveReply & MovedReply>(`/api/live/${live}/moves`, { revision, to });

export const sendLive = (
  visitor: Visitor,
  live: string,
  item: string,
  response: Response,
  id: string = v7(),
) => visitor.post<LiveAnswerReply>(`/api/live/${live}/answers`, { id, item, response });
