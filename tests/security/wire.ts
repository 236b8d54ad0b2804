import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** What is sent as it stands: no header is added but Host and Content-Length, and nothing is made well-formed. */
export type Sent = {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** The sender's own address, such as 127.0.0.9. */
  from?: string;
};

/** A whole reply; `ms`: from the first byte sent to the last one read. */
export type Got = { status: number; headers: IncomingHttpHeaders; text: string; ms: number };

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** Sends one request and reads its reply to the end. Status 0: the line was cut before there was a reply. */
export function send(url: string, sent: Sent): Promise<Got> {
  const { method, path, headers = {}, body, from } = sent;
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const begun = performance.now();
    const asked = request({
      agent,
      host: hostname,
      port,
      method,
      path,
      // Node states no length for a DELETE by itself.
      headers: {
        ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }),
        ...headers,
      },
      ...(from !== undefined && { localAddress: from }),
    });
    asked.once("response", (reply) => {
      const parts: Buffer[] = [];
      reply.on("data", (part: Buffer) => parts.push(part));
      reply.once("close", () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          text: Buffer.concat(parts).toString(),
          ms: performance.now() - begun,
        }),
      );
    });
    asked.once("error", (error) => {
      // A kept connection that the server closed while this was on its way: it was not read.
      if (asked.reusedSocket) resolve(send(url, sent));
      else resolve({ status: 0, headers: {}, text: error.message, ms: performance.now() - begun });
    });
    asked.end(body);
  });
}

/** Does the work for each, so many at a time; answers in their order. */
export async function each<T, R>(
  all: readonly T[],
  work: (one: T, at: number) => Promise<R>,
  atOnce = 8,
): Promise<R[]> {
  const done: R[] = [];
  let next = 0;
  const hand = async () => {
    for (let at = next++; at < all.length; at = next++) done[at] = await work(all[at] as T, at);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return done;
}
