import { v7 } from "uuid";
import type { AnswerReply, AttemptView, FinishReply, Problem } from "@/lib/attempt/reply";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";
import { slip } from "../../support/class-work";
import { Caller, type Reply } from "./caller";
import type { Event } from "./history";
import type { Given } from "./pupil";
import { wait } from "./wait";

/** After so many operations of both devices they begin another attempt: reads stay short. */
const OPERATIONS = 80;

/** What devices did, and what came of it. `strange` are replies that no rule allows. */
export type Log = { events: Event[]; sent: Map<string, number>; strange: string[] };

type Shared = { attempt: string; given: Given[]; left: number };

/** Two devices of one guest that answer, send again, read and finish the same attempts in any order. */
export class Devices {
  private readonly callers: readonly [Caller, Caller];
  private readonly lesson: Lesson;
  private readonly log: Log;

  constructor(url: string, lesson: Lesson, log: Log) {
    this.callers = [new Caller(url), new Caller(url)];
    this.lesson = lesson;
    this.log = log;
  }

  async workUntil(over: () => boolean): Promise<void> {
    while (!over()) {
      const shared = await this.begin();
      await Promise.all(
        this.callers.map(async (caller) => {
          while (shared.left > 0 && !over()) await this.operate(caller, shared);
        }),
      );
    }
  }

  private async begin(): Promise<Shared> {
    const [first, second] = this.callers;
    first.cookie = "";
    for (;;) {
      const attempt = v7();
      const asked = { id: attempt, lesson: this.lesson.slug, version: 1 };
      const { status } = await first.insist("/api/attempts", asked);
      second.cookie = first.cookie;
      if (status === 201) return { attempt, given: [], left: OPERATIONS };
    }
  }

  private async operate(caller: Caller, shared: Shared): Promise<void> {
    shared.left -= 1;
    const chance = Math.random();
    const earlier = shared.given[Math.floor(Math.random() * shared.given.length)];
    if (chance < 0.35) await this.read(caller, shared);
    else if (chance < 0.4) await this.finish(caller, shared);
    else if (chance < 0.55 && earlier) await this.write(caller, shared, earlier);
    else await this.write(caller, shared, this.fresh(shared));
  }

  private fresh(shared: Shared): Given {
    const items = itemsOf(this.lesson);
    const item = items[Math.floor(Math.random() * items.length)];
    if (!item) throw new Error("the lesson has no items");
    const response = Math.random() < 0.5 ? perfectResponse(item) : slip(item);
    const given = { id: v7(), item: item.id, response, seq: shared.given.length };
    shared.given.push(given);
    this.log.sent.set(given.id, performance.now());
    return given;
  }

  private async write(caller: Caller, { attempt }: Shared, given: Given) {
    const reply = await caller.call(`/api/attempts/${attempt}/answers`, given);
    const told = await this.told<AnswerReply>(reply);
    if (told)
      this.note({ kind: "write", attempt, id: given.id, stored: told.value.stored, ...told });
  }

  private async read(caller: Caller, { attempt }: Shared) {
    const told = await this.told<AttemptView>(await caller.call(`/api/attempts/${attempt}`));
    if (!told) return;
    const { answers, finishedAt } = told.value;
    this.note({ kind: "read", attempt, ids: answers.map(({ id }) => id), finishedAt, ...told });
  }

  private async finish(caller: Caller, { attempt }: Shared) {
    const reply = await caller.call(`/api/attempts/${attempt}/finish`, {});
    if (reply?.status === 409 && (JSON.parse(reply.text) as Problem).type === "attempt/open-items")
      return;
    const told = await this.told<FinishReply>(reply);
    if (told) this.note({ kind: "finish", attempt, finishedAt: told.value.finishedAt, ...told });
  }

  private note({ value: _value, ...event }: Event & { value?: unknown }) {
    this.log.events.push(event as Event);
  }

  /** What a success says; nothing for a failure of the line or the database, after which a device pauses. */
  private async told<T>(reply: Reply | undefined) {
    if (reply?.status === 200)
      return { value: JSON.parse(reply.text) as T, began: reply.began, ended: reply.ended };
    if (reply && reply.status !== 503) this.log.strange.push(`${reply.status} ${reply.text}`);
    await wait(20 + Math.random() * 60);
    return undefined;
  }
}
