import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** A mail as it was handed in. */
export type Mail = { to: string; subject: string; text: string };

/** A mail server that keeps what it is given. */
export type Sink = {
  url: string;
  mails: Mail[];
  /** The next mail, waiting for it when it has not come yet. */
  next(): Promise<Mail>;
  close(): void;
};

const decoded = (body: string): string =>
  Buffer.from(
    body
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

function readMail(to: string, data: string): Mail {
  const [head = "", ...body] = data.split("\r\n\r\n");
  const isQuoted = /Content-Transfer-Encoding: quoted-printable/i.test(head);
  const text = body.join("\r\n\r\n");
  const subject = /^Subject: (.*)$/m.exec(head)?.[1] ?? "";
  return { to, subject, text: isQuoted ? decoded(text) : text };
}

/** Speaks as much SMTP as it takes to hand in a mail. */
function serve(socket: Socket, keep: (mail: Mail) => void) {
  let to = "";
  let data: string | null = null;
  let rest = "";
  const say = (line: string) => socket.write(`${line}\r\n`);
  const take = (line: string) => {
    if (data !== null) {
      if (line !== ".") data += `${line.replace(/^\.\./, ".")}\r\n`;
      else {
        keep(readMail(to, data));
        data = null;
        say("250 kept");
      }
      return;
    }
    const [verb] = line.toUpperCase().split(" ");
    if (verb === "RCPT") to = /<(.*)>/.exec(line)?.[1] ?? "";
    if (verb === "DATA") data = "";
    say({ DATA: "354 go on", QUIT: "221 bye" }[verb ?? ""] ?? "250 yes");
  };
  socket.setEncoding("utf8");
  socket.on("data", (chunk) => {
    const lines = (rest + chunk).split("\r\n");
    rest = lines.pop() ?? "";
    lines.forEach(take);
  });
  socket.on("error", () => {});
  say("220 sink");
}

/** Starts a mail server on this machine. */
export async function startSink(): Promise<Sink> {
  const mails: Mail[] = [];
  const waiting: ((mail: Mail) => void)[] = [];
  let read = 0;
  const server = createServer((socket) =>
    serve(socket, (mail) => {
      mails.push(mail);
      waiting.shift()?.(mail);
    }),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    next: () => {
      const known = mails[read];
      read += 1;
      return known ? Promise.resolve(known) : new Promise((resolve) => waiting.push(resolve));
    },
    close: () => void server.close(),
  };
}
