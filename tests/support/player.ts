import { v7 } from "uuid";
import { loadLessons } from "@/db/content";
import type { FinishReply, ShareReply } from "@/lib/attempt/reply";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";

const { lessons, forms } = await loadLessons("content");

/** A shipped lesson or form with its keys, for players that know them. */
export function lessonNamed(slug: string): Lesson {
  const found = [...lessons, ...forms].find((lesson) => lesson.slug === slug);
  if (!found) throw new Error(`no lesson ${slug}`);
  return found;
}

/** A learner over HTTP, with a cookie of its own. */
export class Player {
  cookie = "";
  attempt = v7();
  private sent = 0;

  readonly url: string;
  readonly lesson: Lesson;

  constructor(url: string, lesson: Lesson) {
    this.url = url;
    this.lesson = lesson;
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const reply = await fetch(this.url + path, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: this.cookie },
      body: JSON.stringify(body),
    });
    const cookie = reply.headers.get("set-cookie");
    if (cookie) this.cookie = cookie.split(";")[0] ?? "";
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  }

  start(): Promise<unknown> {
    const { slug } = this.lesson;
    return this.post("/api/attempts", { id: this.attempt, lesson: slug, version: 1 });
  }

  /** The next answer, right and never sent before; items come round again as further tries. */
  nextAnswer() {
    const items = itemsOf(this.lesson);
    const item = items[this.sent % items.length];
    if (!item) throw new Error("the lesson has no items");
    this.sent += 1;
    return { id: v7(), item: item.id, response: perfectResponse(item), seq: this.sent };
  }

  get answersPath(): string {
    return `/api/attempts/${this.attempt}/answers`;
  }

  /** Takes the whole lesson; `wrong` of its two-way exit items are answered the other way. */
  async finish(wrong: number): Promise<FinishReply> {
    await this.start();
    let left = wrong;
    for (const item of itemsOf(this.lesson)) {
      const slip = item.kind === "label" && item.id.includes("-x") && left > 0;
      const other = item.kind === "label" && item.options.find(({ id }) => id !== item.key.option);
      if (slip) left -= 1;
      const response = slip && other ? { kind: "label", option: other.id } : perfectResponse(item);
      await this.post(this.answersPath, { id: v7(), item: item.id, response, seq: 0 });
    }
    return this.post(`/api/attempts/${this.attempt}/finish`, {});
  }

  share(): Promise<ShareReply> {
    return this.post(`/api/attempts/${this.attempt}/share`, { id: v7() });
  }
}
