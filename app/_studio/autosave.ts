import { ask, pauseBefore } from "@/app/_components/api";
import type { Problem } from "@/lib/attempt/reply";
import type { Draft } from "@/lib/studio/draft";
import type { DraftReply, SavedReply } from "@/lib/studio/reply";

/** Where a draft stands between this page and the server. “changed”: another page's change came first. */
export type SaveState =
  | { type: "saved" | "unsaved" | "saving" | "offline" | "changed" }
  | { type: "refused"; problem: Problem };

/** Milliseconds without a change after which a draft is sent. */
const CALM = 800;
/** Milliseconds after which a reply is given up. */
const PATIENCE = 20_000;

/** Sends every change of a draft, one request at a time, until the server has the last one. Nothing is dropped when it fails. */
export class Autosave {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private tries = 0;
  private wanted: Draft | null = null;
  private isOver = false;
  state: SaveState = { type: "saved" };

  private readonly path: string;
  private current: number;
  private readonly tell: (state: SaveState) => void;

  /** `path` is the draft's address, `revision` the one it was read at. */
  constructor(path: string, revision: number, tell: (state: SaveState) => void) {
    this.path = path;
    this.current = revision;
    this.tell = tell;
  }

  /** The revision that the server has of this draft, as far as is known here. */
  get revision(): number {
    return this.current;
  }

  /** The draft was changed: it is sent once it is calm for a moment. */
  change(draft: Draft): void {
    this.wanted = draft;
    if (this.state.type === "changed") return;
    if (this.state.type !== "offline") this.say({ type: "unsaved" });
    this.later(CALM);
  }

  /** Sends what is not sent yet at once; true when the server then has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.state.type === "changed") return false;
    while (this.sending) await this.sending;
    if (this.wanted) await this.send();
    return this.wanted === null;
  }

  /** Keeps this page's draft although another change came first; that other change is lost. */
  async keepMine(): Promise<void> {
    const other = await ask<DraftReply>(this.path, { patience: PATIENCE });
    if (!other.ok) return;
    this.current = other.value.revision;
    this.say({ type: "unsaved" });
    await this.flush();
  }

  /** Gives up this page's changes; answers with the draft that the server has, or null without a reply. */
  async takeTheirs(): Promise<Draft | null> {
    const other = await ask<DraftReply>(this.path, { patience: PATIENCE });
    if (!other.ok) return null;
    this.wanted = null;
    this.current = other.value.revision;
    this.say({ type: "saved" });
    return other.value.draft;
  }

  /** Ends all waiting, when the page is left. */
  stop(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  /** Undoes `stop`: a page that is shown again goes on. */
  start(): void {
    this.isOver = false;
    if (this.wanted && this.state.type !== "changed") this.later(CALM);
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    if (!this.isOver) this.timer = setTimeout(() => void this.flush(), pause);
  }

  private send(): Promise<void> {
    this.sending = this.put().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async put(): Promise<void> {
    const draft = this.wanted;
    if (!draft) return;
    if (this.state.type !== "offline") this.say({ type: "saving" });
    const body = { draft, revision: this.current };
    const reply = await ask<SavedReply>(this.path, { method: "PUT", body, patience: PATIENCE });
    if (reply.ok) {
      this.tries = 0;
      this.current = reply.value.revision;
      if (this.wanted === draft) this.wanted = null;
      this.say({ type: this.wanted ? "unsaved" : "saved" });
      if (this.wanted) this.later(CALM);
    } else if (reply.problem?.type === "draft/changed") this.say({ type: "changed" });
    else if (reply.problem) this.say({ type: "refused", problem: reply.problem });
    else {
      this.say({ type: "offline" });
      this.later(pauseBefore(this.tries, Math.random()));
      this.tries += 1;
    }
  }

  private say(state: SaveState): void {
    this.state = state;
    this.tell(state);
  }
}
