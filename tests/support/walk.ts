import { v7 } from "uuid";
import type { AnswerReply, AttemptView, FinishReply } from "@/lib/attempt/reply";
import type { Item, Response } from "@/lib/items/index";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";
import type { Visitor } from "./visitor";

/** Starts a lesson and answers with its attempt id. */
export async function start(visitor: Visitor, lesson: string, version = 1): Promise<string> {
  const id = v7();
  const reply = await visitor.post<AttemptView>("/api/attempts", { id, lesson, version });
  if (reply.status !== 201) throw new Error(`not started: ${reply.text}`);
  return id;
}

/** The body of one answer, under a fresh id. */
export const answerBody = (item: string, response: Response, seq = 1) => ({
  id: v7(),
  item,
  response,
  seq,
});

export const sendAnswer = (
  visitor: Visitor,
  attempt: string,
  body: ReturnType<typeof answerBody>,
) => visitor.post<AnswerReply>(`/api/attempts/${attempt}/answers`, body);

/** Takes a whole lesson, each item answered by `respond`, and finishes it. */
export async function take(visitor: Visitor, lesson: Lesson, respond: (item: Item) => Response) {
  const attempt = await start(visitor, lesson.slug);
  const replies: AnswerReply[] = [];
  for (const [seq, item] of itemsOf(lesson).entries()) {
    const reply = await sendAnswer(visitor, attempt, answerBody(item.id, respond(item), seq));
    if (reply.status !== 200) throw new Error(`${item.id}: ${reply.text}`);
    replies.push(reply.body);
  }
  const finish = await visitor.post<FinishReply>(`/api/attempts/${attempt}/finish`, {});
  return { attempt, replies, finish };
}
