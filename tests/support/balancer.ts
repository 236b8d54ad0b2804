import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One address for several instances of the app: each request goes to the next one, whoever asks. */
export type Balancer = {
  url: string;
  /** How many replies came from each instance, by its address. */
  served: ReadonlyMap<string, number>;
  close(): Promise<void>;
};

async function bodyOf(asked: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(part);
  return Buffer.concat(parts);
}

/** Passes a request on; undefined when the instance takes no connection, and so knows nothing of it. */
function passOn(to: string, asked: IncomingMessage, body: Buffer) {
  const headers = {
    ...asked.headers,
    "x-forwarded-for": asked.socket.remoteAddress,
    "content-length": body.length,
  };
  return new Promise<IncomingMessage | undefined>((resolve, reject) => {
    const passed = request(to + asked.url, { method: asked.method, headers, agent: false });
    passed.once("response", resolve);
    passed.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNREFUSED" ? resolve(undefined) : reject(error),
    );
    passed.end(body);
  });
}

/**
 * Starts a balancer before these instances; the list may be filled while it runs. An instance that takes no connection is passed over; when all do, or when
 * one breaks off, the reply is 502: whether that request was done is then unknown, so it is not sent to another.
 */
export async function startBalancer(instances: readonly string[]): Promise<Balancer> {
  const served = new Map<string, number>();
  let turn = 0;

  async function answer(asked: IncomingMessage, reply: ServerResponse) {
    const body = await bodyOf(asked);
    const first = turn++ % Math.max(1, instances.length);
    for (const instance of [...instances.slice(first), ...instances.slice(0, first)]) {
      const got = await passOn(instance, asked, body);
      if (!got) continue;
      served.set(instance, (served.get(instance) ?? 0) + 1);
      const { connection, "transfer-encoding": _, ...headers } = got.headers;
      reply.writeHead(got.statusCode ?? 502, headers);
      got.once("error", () => reply.destroy());
      got.pipe(reply);
      return;
    }
    reply.writeHead(502).end();
  }

  const server = createServer((asked, reply) => {
    answer(asked, reply).catch(() =>
      reply.headersSent ? reply.destroy() : reply.writeHead(502).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    served,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
