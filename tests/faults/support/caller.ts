import { wait } from "./wait";

/** A reply as it was read to its end, and between which moments (ms of this process) it came about. */
export type Reply = { status: number; text: string; began: number; ended: number };

/** Is told of every reply that was read. */
export type Heard = (reply: Reply) => void;

/** Longer than any honest reply takes: then the line counts as broken. */
const PATIENCE_MS = 10_000;
/** Longer than any fault that is tried here lasts. */
const ENDURANCE_MS = 180_000;

/** Somebody who calls the app over HTTP and keeps a cookie. */
export class Caller {
  cookie = "";
  url: string;
  /** How often the request was sent that had to be sent most often. */
  mostTries = 0;
  private readonly heard: Heard;

  constructor(url: string, heard: Heard = () => {}) {
    this.url = url;
    this.heard = heard;
  }

  /** One request and its whole reply; undefined when the line broke before it was read. */
  async call(path: string, body?: unknown): Promise<Reply | undefined> {
    const began = performance.now();
    try {
      const answer = await fetch(this.url + path, {
        headers: { "content-type": "application/json", cookie: this.cookie },
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      const set = answer.headers.get("set-cookie");
      if (set) this.cookie = set.split(";")[0] ?? "";
      const reply = { status: answer.status, text, began, ended: performance.now() };
      this.heard(reply);
      return reply;
    } catch {
      return undefined;
    }
  }

  /** The same request again and again until a reply says anything but "later" (5xx); three minutes at most. */
  async insist(path: string, body?: unknown): Promise<Reply> {
    const end = performance.now() + ENDURANCE_MS;
    for (let tries = 1; ; tries += 1) {
      this.mostTries = Math.max(this.mostTries, tries);
      const reply = await this.call(path, body);
      if (reply && reply.status < 500) return reply;
      if (performance.now() > end) throw new Error(`${path}: ${reply?.status ?? "no reply"}`);
      await wait(30 + Math.random() * 100);
    }
  }
}
