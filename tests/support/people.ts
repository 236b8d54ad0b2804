import { v7 } from "uuid";
import { type Response as Given, type Item, perfectResponse } from "@/lib/items/index";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";

/** Somebody at a running server, over HTTP, with cookies of their own. */
export class Person {
  private readonly cookies = new Map<string, string>();

  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** The Cookie header they send. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Their cookies, for a browser. */
  get jar(): { name: string; value: string; url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url: this.url }));
  }

  async send(method: string, path: string, body?: unknown): Promise<Response> {
    const reply = await fetch(this.url + path, {
      method,
      headers: { "content-type": "application/json", origin: this.url, cookie: this.cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: "manual",
    });
    for (const set of reply.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return reply;
  }

  /** The JSON of a reply that went well; anything else is an error. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const reply = await this.send(method, path, body);
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.ask<T>("POST", path, body);
  }

  private async signIn(provider: string, fields: Record<string, string>): Promise<void> {
    const { csrfToken } = await this.ask<{ csrfToken: string }>("GET", "/api/auth/csrf");
    const path = `/api/auth/callback/${provider}`;
    const reply = await this.send("POST", path, { ...fields, csrfToken, json: "true" });
    if (!this.cookies.has("session"))
      throw new Error(`not signed in: ${reply.status} ${await reply.text()}`);
  }

  /** Makes this person a teacher with an account, signed in. */
  async becomeTeacher(email = `${v7()}@example.org`): Promise<this> {
    const password = "seven grey herons by the weir";
    await this.ask("POST", "/api/accounts", { id: v7(), email, name: "Ms Example", password });
    await this.signIn("password", { email, password });
    return this;
  }

  /** Makes a class; answers with its id and its code. */
  async makeClass(name: string): Promise<{ id: string; code: string }> {
    const id = v7();
    await this.ask("POST", "/api/classes", { id, name, timeZone: "Europe/Berlin" });
    const { code } = await this.ask<{ code: string }>("POST", `/api/classes/${id}/code`);
    return { id, code };
  }

  /** Makes this person a student of the class with this code. */
  async join(code: string, name: string): Promise<this> {
    await this.signIn("class-code", { code, name, pin: "4071", isNew: "true" });
    return this;
  }

  /** Gives a lesson to a class; answers with the assignment's id. */
  async assign(classId: string, lesson: string): Promise<string> {
    const id = v7();
    const dates = { opensAt: null, dueAt: null };
    const rules = { feedback: "now", late: "count", grading: "points" };
    const given = { id, lesson, parts: null, ...dates, ...rules };
    await this.post(`/api/classes/${classId}/assignments`, given);
    return id;
  }

  /** Takes a whole assignment, each question answered by `respond`, and finishes it; answers with the attempt's id. */
  async take(
    assignment: string,
    lesson: Lesson,
    respond: (item: Item) => Given = perfectResponse,
  ): Promise<string> {
    const id = v7();
    await this.post("/api/attempts", { id, assignment });
    for (const [seq, item] of itemsOf(lesson).entries()) {
      const given = { id: v7(), item: item.id, response: respond(item), seq };
      await this.post(`/api/attempts/${id}/answers`, given);
    }
    await this.post(`/api/attempts/${id}/finish`);
    return id;
  }
}
