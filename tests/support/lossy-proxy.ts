import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A proxy that loses things: what it lost, how often each request with a body was sent, and where it listens. */
export type LossyProxy = {
  url: string;
  lost: { requests: number; replies: number };
  tries: ReadonlyMap<string, number>;
  stop(): Promise<void>;
};

/** A proxy before `target` that loses this share of requests before they arrive, and of replies after they were made. */
export async function startLossyProxy(
  target: string,
  share: number,
  random: () => number,
): Promise<LossyProxy> {
  const lost = { requests: 0, replies: 0 };
  const tries = new Map<string, number>();
  const server = createServer(async (asked, answer) => {
    const body = await text(asked).catch(() => "");
    if (body) tries.set(body, (tries.get(body) ?? 0) + 1);
    if (random() < share) {
      lost.requests += 1;
      asked.socket.destroy();
      return;
    }
    const { hostname, port } = new URL(target);
    const { method, url: path, headers } = asked;
    const onward = request({ hostname, port, method, path, headers }, (reply) => {
      if (random() < share) {
        lost.replies += 1;
        reply.resume();
        reply.once("end", () => asked.socket.destroy());
        return;
      }
      answer.writeHead(reply.statusCode ?? 500, reply.headers);
      reply.pipe(answer);
    });
    onward.once("error", () => asked.socket.destroy());
    onward.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    lost,
    tries,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
