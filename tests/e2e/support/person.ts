import { v7 } from "uuid";
import { type Item, perfectResponse, type Response } from "@/lib/items/index";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";

/** A password that may be chosen. */
const PASSWORD = "seven grey herons";

/** Somebody over HTTP, with cookies of their own: what a class needs before a page can be looked at. */
export class Person {
  private readonly url: string;
  private readonly cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  /** The cookies, as a browser context takes them. */
  get state(): { name: string; value: string; url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url: this.url }));
  }

  async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const reply = await fetch(this.url + path, {
      method,
      headers: { "content-type": "application/json", origin: this.url, cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const line of reply.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      this.cookies.set(name, value);
    }
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
    return (text.startsWith("{") ? JSON.parse(text) : text) as T;
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>("POST", path, body);
  }

  private async signIn(provider: string, fields: Record<string, string>): Promise<void> {
    const { csrfToken } = await this.send<{ csrfToken: string }>("GET", "/api/auth/csrf");
    const sent = { ...fields, csrfToken, json: "true", callbackUrl: "/" };
    const { url } = await this.post<{ url: string }>(`/api/auth/callback/${provider}`, sent);
    const refused = new URL(url, this.url).searchParams.get("error");
    if (refused) throw new Error(`not signed in: ${refused}`);
  }

  /** Makes a teacher's account and signs in with it. */
  async becomeTeacher(): Promise<this> {
    const email = `${v7()}@example.org`;
    const account = { id: v7(), email, name: "Ms Rivera", password: PASSWORD };
    await this.post("/api/accounts", account);
    await this.signIn("password", { email, password: PASSWORD });
    return this;
  }

  /** Joins a class as a pupil of this name. */
  async join(code: string, name: string): Promise<this> {
    await this.signIn("class-code", { code, name, pin: "4826", isNew: "true" });
    return this;
  }

  /** Makes a class; answers with its id. */
  async makeClass(name: string): Promise<string> {
    const id = v7();
    await this.post("/api/classes", { id, name, timeZone: "Europe/Berlin" });
    return id;
  }

  /** Gives a lesson to a class; answers with the assignment's id. */
  async assign(classId: string, lesson: string): Promise<string> {
    const id = v7();
    const dates = { opensAt: null, dueAt: null };
    const rules = { feedback: "now", late: "count", grading: "points" };
    await this.post(`/api/classes/${classId}/assignments`, {
      id,
      lesson,
      parts: null,
      ...dates,
      ...rules,
    });
    return id;
  }

  /** Takes a whole assignment, each question answered by `respond`, and finishes it. */
  async take(
    assignment: string,
    lesson: Lesson,
    respond: (item: Item) => Response = perfectResponse,
  ): Promise<string> {
    const id = v7();
    await this.post("/api/attempts", { id, assignment });
    for (const [seq, item] of itemsOf(lesson).entries())
      await this.post(`/api/attempts/${id}/answers`, {
        id: v7(),
        item: item.id,
        response: respond(item),
        seq,
      });
    await this.post(`/api/attempts/${id}/finish`, {});
    return id;
  }
}
