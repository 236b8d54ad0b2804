import { ask, type Reply } from "@/app/_components/api";
import type {
  AnswerReply,
  AnswerView,
  AttemptView,
  FinishReply,
  Problem,
} from "@/lib/attempt/reply";
import { type AnswerBody, type Kept, type Waiting, withView } from "./kept";

/** How one sending ended: it is known what became of it ("done"), or there was no reply to read ("later"). */
export type Sent = { outcome: "later" } | { outcome: "done"; edit: (now: Kept) => Kept };

const PATIENCE_MS = 20_000;
/** Ids that somebody else's attempt has: a reply was lost before this browser learned who it is. */
const MOST_RESTARTS = 20;

const OTHERS: readonly string[] = ["attempt/not-found", "attempt/other-learner"];

const later: Sent = { outcome: "later" };
const done = (edit: (now: Kept) => Kept): Sent => ({ outcome: "done", edit });

const without = (now: Kept, sent: (each: Waiting) => boolean): Kept => ({
  ...now,
  waiting: now.waiting.filter((each) => !sent(each)),
});

const isStart = (each: Waiting) => each.kind === "start";
const isFinish = (each: Waiting) => each.kind === "finish";
const isAnswer = (id: string) => (each: Waiting) => each.kind === "answer" && each.body.id === id;

/** What came of a start counts only while the start waits: another tab may have learned more meanwhile. */
const begun = (edit: (now: Kept) => Kept): Sent =>
  done((now) => (now.waiting.some(isStart) ? edit(now) : now));

const park = (problem: Problem) => done((now) => ({ ...now, parked: problem }));
const refuse = (sent: (each: Waiting) => boolean, problem: Problem) =>
  done((now) => ({ ...without(now, sent), refused: problem }));

/** A limit of ours is over after a while, as a lost line is. */
const isPassing = (reply: Reply<unknown>): boolean =>
  !reply.ok && (reply.problem === null || reply.problem.status === 429);

const post = <T>(path: string, body: unknown): Promise<Reply<T>> =>
  ask<T>(path, { body, patience: PATIENCE_MS });

async function sendStart({ id, taken, whose, restarts }: Kept, newId: () => string): Promise<Sent> {
  const { slug, version, assignment } = taken;
  const what = assignment ? { assignment } : { lesson: slug, version };
  const reply = await post<AttemptView>("/api/attempts", { id, ...what, whose });
  if (reply.ok) return begun((now) => withView(now, reply.value));
  const { problem } = reply;
  if (problem === null || isPassing(reply)) return later;
  if (problem.type === "attempt/conflict" && restarts < MOST_RESTARTS)
    return begun((now) => ({ ...now, id: newId(), restarts: now.restarts + 1 }));
  return begun((now) => ({ ...now, parked: problem }));
}

const viewOf = ({ elapsedMs: _elapsed, ...body }: AnswerBody, reply: AnswerReply): AnswerView => ({
  ...body,
  try: reply.stored.try,
  at: reply.stored.at,
  feedback: reply.feedback,
});

async function sendAnswer(id: string, body: AnswerBody): Promise<Sent> {
  const reply = await post<AnswerReply>(`/api/attempts/${id}/answers`, body);
  if (reply.ok) {
    // Deleted here only once a reply that names it was read.
    if (reply.value.stored?.id !== body.id) return later;
    return done((now) => ({
      ...without(now, isAnswer(body.id)),
      held: reply.value.held,
      answers: [...now.answers.filter((each) => each.id !== body.id), viewOf(body, reply.value)],
      parked: null,
    }));
  }
  const { problem } = reply;
  if (problem === null || isPassing(reply)) return later;
  return OTHERS.includes(problem.type) ? park(problem) : refuse(isAnswer(body.id), problem);
}

async function sendFinish(id: string): Promise<Sent> {
  const reply = await post<FinishReply>(`/api/attempts/${id}/finish`, {});
  if (reply.ok) {
    if (reply.value.id !== id) return later;
    return done((now) => ({ ...without(now, isFinish), finishedAt: reply.value.finishedAt }));
  }
  const { problem } = reply;
  if (problem === null || isPassing(reply)) return later;
  return OTHERS.includes(problem.type) ? park(problem) : refuse(isFinish, problem);
}

/** Sends the first thing that waits in an attempt. `edit` is what its reply changes in what is kept. */
export function sendFirst(kept: Kept, first: Waiting, newId: () => string): Promise<Sent> {
  if (isStart(first)) return sendStart(kept, newId);
  return first.kind === "answer" ? sendAnswer(kept.id, first.body) : sendFinish(kept.id);
}
