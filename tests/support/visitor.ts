export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Who answers visitors: the route handlers called as functions, or a running server. */
type Site = {
  url: string;
  /** `asked`: path and query as they were asked for; a Request makes its own of "..". */
  answer(request: Request, asked: string): Promise<Response>;
};

let site: Site | undefined;

/** Says who answers every visitor of this process from now on. */
export function settle(chosen: Site): void {
  site = chosen;
}

export type Reply<T = unknown> = { status: number; headers: Headers; body: T; text: string };

type Sent = { body?: BodyInit; headers?: Record<string, string> };

/** A browser that keeps its cookies. */
export class Visitor {
  cookie: string | undefined;

  async send<T = unknown>(
    method: Method,
    path: string,
    { body, headers = {} }: Sent = {},
  ): Promise<Reply<T>> {
    if (!site) throw new Error("nobody answers yet");
    const all: Record<string, string> = {
      host: new URL(site.url).host,
      ...(method !== "GET" && { origin: site.url }),
      ...(this.cookie && { cookie: this.cookie }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    };
    const request = new Request(site.url + path, {
      method,
      // A header without a value is one that is not sent.
      headers: Object.entries(all).filter(([, value]) => value !== ""),
      ...(body !== undefined && { body, duplex: "half" }),
    });
    const reply = await site.answer(request, path);
    for (const line of reply.headers.getSetCookie()) this.keep(line);
    const text = await reply.text();
    const isLines = reply.headers.get("content-type") === "application/x-ndjson";
    return {
      status: reply.status,
      headers: reply.headers,
      text,
      body: (text.startsWith("{") && !isLines ? JSON.parse(text) : null) as T,
    };
  }

  /** Keeps, replaces or drops a cookie, as a Set-Cookie line says. */
  private keep(line: string): void {
    const [pair = "", ...attributes] = line.split("; ");
    const name = `${pair.split("=")[0]}=`;
    const others = (this.cookie?.split("; ") ?? []).filter((each) => !each.startsWith(name));
    const kept = attributes.includes("Max-Age=0") ? others : [...others, pair];
    this.cookie = kept.length > 0 ? kept.join("; ") : undefined;
  }

  get<T>(path: string) {
    return this.send<T>("GET", path);
  }

  post<T>(path: string, body: unknown) {
    return this.send<T>("POST", path, { body: JSON.stringify(body) });
  }
}
