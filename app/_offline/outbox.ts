import { ask, pauseBefore } from "@/app/_components/api";
import type { AttemptView } from "@/lib/attempt/reply";
import { freshAttempt, type Kept, type Taken, type Waiting, withView } from "./kept";
import { sendFirst } from "./send";
import type { Store } from "./store";

/** What the page shows: everything kept, whether the line was gone at the last try, and whether it outlasts the page. */
export type OutboxState = { kept: readonly Kept[]; isDown: boolean; lasts: boolean };

/** What an outbox takes from its surroundings. Times are milliseconds. */
export type Surroundings = {
  store: Store;
  newId: () => string;
  random: () => number;
  /** Runs work later; the function it returns cancels that. */
  after: (ms: number, work: () => void) => () => void;
  /** Runs work while no other tab does the same; sending twice is harmless, so it may give up waiting. */
  alone: (work: () => Promise<void>) => Promise<void>;
  /** Tells the other tabs that something was changed. */
  tell: () => void;
};

/**
 * Everything that was answered and is not known to be stored, of all attempts on this device. It is written down before
 * it is sent, sent in order, attempt by attempt, until a reply is read, and only then taken out.
 */
export class Outbox {
  private state: OutboxState = { kept: [], isDown: false, lasts: true };
  private readonly listeners = new Set<() => void>();
  private passing: Promise<void> = Promise.resolve();
  private tries = 0;
  private cancel: () => void = () => {};
  private readonly around: Surroundings;

  constructor(around: Surroundings) {
    this.around = around;
  }

  readonly snapshot = (): OutboxState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads what is kept, by this tab or another. */
  async refresh(): Promise<readonly Kept[]> {
    this.show({ kept: await this.around.store.all(), lasts: this.around.store.lasts() });
    return this.state.kept;
  }

  find = (key: string | null): Kept | undefined => this.state.kept.find((each) => each.key === key);

  /** Writes down that an attempt begins; answers with its key. Nothing is sent before `flush`. */
  async begin(taken: Taken, given: { parts: number[] | null; whose: string | null }) {
    const fresh = freshAttempt(this.around.newId(), taken, given);
    await this.change(fresh.key, () => fresh);
    return fresh.key;
  }

  /** Keeps an attempt as the server has it; answers with its key. */
  async adopt(view: AttemptView, taken: Taken, whose: string | null): Promise<string> {
    const same = (await this.refresh()).find(({ id }) => id === view.id);
    const key = same?.key ?? view.id;
    const { parts } = view.assignment ?? { parts: null };
    await this.change(key, (now) =>
      withView(now ?? freshAttempt(view.id, taken, { parts, whose }), view),
    );
    return key;
  }

  /** Writes down what is to be sent. */
  add(key: string, what: Waiting): Promise<void> {
    return this.change(
      key,
      (now) => now && { ...now, refused: null, waiting: [...now.waiting, what] },
    );
  }

  change(key: string, edit: (now: Kept | undefined) => Kept | undefined): Promise<void> {
    return this.around.store.change(key, edit).then(async () => {
      this.around.tell();
      await this.refresh();
    });
  }

  /** Reads an attempt again from the server: another tab or device may have gone on with it. False: no reply. */
  async reread(key: string): Promise<boolean> {
    const known = this.find(key);
    if (!known || known.waiting.some(({ kind }) => kind === "start")) return false;
    const reply = await ask<AttemptView>(`/api/attempts/${known.id}`);
    const { problem } = reply.ok ? { problem: null } : reply;
    if (reply.ok) await this.change(key, (now) => now && withView(now, reply.value));
    if (problem?.status === 404)
      await this.change(key, (now) => now && { ...now, refused: problem });
    return reply.ok || problem !== null;
  }

  /** Sends what waits, until nothing does or the line is gone; then it tries again by itself. `again`: also what was parked. */
  flush(again = false): Promise<void> {
    this.cancel();
    this.passing = this.passing.then(() => this.around.alone(() => this.pass(again)));
    return this.passing;
  }

  private async pass(again: boolean): Promise<void> {
    let isDown = false;
    for (const { key } of await this.refresh()) {
      if (again) await this.unpark(key);
      if (!(await this.drain(key))) {
        isDown = true;
        break;
      }
    }
    this.show({ isDown });
    this.tries = isDown ? this.tries + 1 : 0;
    this.cancel();
    if (isDown) {
      const pause = pauseBefore(this.tries - 1, this.around.random());
      this.cancel = this.around.after(pause, () => void this.flush());
    }
  }

  private unpark(key: string): Promise<void> | undefined {
    if (!this.find(key)?.parked) return undefined;
    return this.change(key, (now) => now && { ...now, parked: null });
  }

  /** Sends what one attempt has waiting. False when the line is gone. */
  private async drain(key: string): Promise<boolean> {
    for (;;) {
      const kept = this.find(key);
      const first = kept?.waiting[0];
      if (!kept || !first || kept.parked) return true;
      const sent = await sendFirst(kept, first, this.around.newId);
      if (sent.outcome === "later") return false;
      await this.change(key, (now) => now && sent.edit(now));
    }
  }

  private show(change: Partial<OutboxState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
