import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { createWebSocketStream, WebSocketServer } from "ws";

/** Stands in for Neon's edge: a WebSocket at /v1 that becomes a connection to a real PostgreSQL server. */
export type NeonProxy = {
  address: string;
  /** Breaks every connection off, as Neon does when a database goes to sleep. Says how many there were. */
  breakOff(): number;
  close(): Promise<void>;
};

/** Starts a proxy before this PostgreSQL, on a free port. */
export async function startNeonProxy(target: string): Promise<NeonProxy> {
  const { hostname, port } = new URL(target);
  const server = createServer((_, reply) => reply.writeHead(404).end());
  const sockets = new WebSocketServer({ server, path: "/v1" });
  sockets.on("connection", (socket) => {
    const upstream = connect(Number(port || 5432), hostname);
    const stream = createWebSocketStream(socket);
    stream.on("error", () => upstream.destroy());
    upstream.on("error", () => socket.terminate());
    stream.pipe(upstream).pipe(stream);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port: own } = server.address() as AddressInfo;
  const breakOff = () => {
    const { size } = sockets.clients;
    for (const client of sockets.clients) client.terminate();
    return size;
  };
  return {
    address: `127.0.0.1:${own}`,
    breakOff,
    close: () =>
      new Promise((resolve) => {
        breakOff();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
