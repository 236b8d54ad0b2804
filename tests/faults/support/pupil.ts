import { v7 } from "uuid";
import type { AnswerReply, FinishReply, Problem } from "@/lib/attempt/reply";
import { perfectResponse, type Response } from "@/lib/items/index";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";
import { slip } from "../../support/class-work";
import { Caller, type Heard, type Reply } from "./caller";

/** An answer as a pupil gave it. */
export type Given = { id: string; item: string; response: Response; seq: number };

/** One pupil's walk through a lesson: what was given, what the server said is stored, and the result it told. */
export type Walk = {
  attempt: string;
  lesson: Lesson;
  given: Given[];
  acknowledged: Map<string, AnswerReply["stored"]>;
  result: FinishReply | null;
};

/** A pupil who takes a lesson as one guest after the other, and sends each answer until a reply is read. */
export class Pupil {
  readonly walks: Walk[] = [];
  readonly caller: Caller;
  private readonly lesson: Lesson;
  private readonly newId: () => string;

  constructor(
    url: string,
    lesson: Lesson,
    { heard, newId = () => v7() }: { heard?: Heard; newId?: () => string } = {},
  ) {
    this.caller = new Caller(url, heard);
    this.lesson = lesson;
    this.newId = newId;
  }

  /** Takes lessons until told to stop; the one that was begun is taken to its end. */
  async takeUntil(stopped: () => boolean): Promise<void> {
    while (!stopped()) await this.take();
  }

  /** Takes the lesson once, some answers right and some wrong. */
  async take(): Promise<void> {
    const walk = await this.begin();
    for (const [seq, item] of itemsOf(this.lesson).entries()) {
      const response = Math.random() < 0.5 ? perfectResponse(item) : slip(item);
      await this.answer(walk, { id: this.newId(), item: item.id, response, seq });
    }
    const { text } = await this.insist(`/api/attempts/${walk.attempt}/finish`, {});
    walk.result = JSON.parse(text);
  }

  /** Begins a walk as a new guest. A lost reply leaves an attempt that is nobody's: then under another id. */
  private async begin(): Promise<Walk> {
    this.caller.cookie = "";
    for (;;) {
      const attempt = this.newId();
      const asked = { id: attempt, lesson: this.lesson.slug, version: 1 };
      const { status, text } = await this.caller.insist("/api/attempts", asked);
      if (status === 201) {
        const begun = { attempt, lesson: this.lesson, given: [], result: null };
        const walk: Walk = { ...begun, acknowledged: new Map() };
        this.walks.push(walk);
        return walk;
      }
      const { type }: Problem = JSON.parse(text);
      if (type !== "attempt/conflict") throw new Error(`not started: ${text}`);
    }
  }

  /** Sends an answer until it is acknowledged; now and then once more, as a lost reply would have it. */
  private async answer(walk: Walk, given: Given): Promise<void> {
    walk.given.push(given);
    const path = `/api/attempts/${walk.attempt}/answers`;
    const { text } = await this.insist(path, given);
    const { stored }: AnswerReply = JSON.parse(text);
    walk.acknowledged.set(stored.id, stored);
    if (Math.random() < 0.1) await this.caller.call(path, given);
  }

  private async insist(path: string, body: unknown): Promise<Reply> {
    const reply = await this.caller.insist(path, body);
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${reply.text}`);
    return reply;
  }
}

/** How many answers these pupils read an acknowledgement of. */
export const acknowledgedBy = (pupils: readonly Pupil[]): number =>
  pupils
    .flatMap(({ walks }) => walks)
    .reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
