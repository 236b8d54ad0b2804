import { type Agent, request } from "node:http";

/** One request as it goes out. */
export type Shot = { method: string; path: string; cookie?: string; body?: string };

/** A reply once its last byte is read: status, milliseconds until its first byte and until its last, and its bytes. */
export type Reply = { status: number; first: number; last: number; bytes: number; text: string };

/** Sends one request on a kept-alive connection and waits for the whole reply; a broken line is an error. */
export function send(
  agent: Agent,
  site: URL,
  { method, path, cookie, body }: Shot,
): Promise<Reply> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: site.hostname,
        port: site.port,
        path,
        method,
        headers: {
          ...(body !== undefined && { "content-type": "application/json" }),
          ...(method !== "GET" && { origin: site.origin }),
          ...(cookie && { cookie }),
        },
      },
      (reply) => {
        const first = performance.now() - begun;
        const parts: Buffer[] = [];
        reply.on("data", (part: Buffer) => parts.push(part));
        reply.once("error", reject);
        reply.once("end", () => {
          const whole = Buffer.concat(parts);
          resolve({
            status: reply.statusCode ?? 0,
            first,
            last: performance.now() - begun,
            bytes: whole.length,
            text: whole.toString("utf8"),
          });
        });
      },
    );
    sent.once("error", reject);
    sent.end(body);
  });
}
