// Loaded into the server before anything else: notes every connection it opens and every name it looks up.
const { appendFileSync } = require("node:fs");
const dns = require("node:dns");
const { Socket } = require("node:net");

const file = process.env.WATCH_FILE;
const note = (line) => appendFileSync(file, `${line}\n`);

const connect = Socket.prototype.connect;
Socket.prototype.connect = function watched(...given) {
  const [first, host] = given;
  const options = Array.isArray(first) ? first[0] : first;
  if (typeof options === "object") note(options.path ?? `${options.host}:${options.port}`);
  else note(`${host ?? "localhost"}:${options}`);
  return connect.apply(this, given);
};

const lookup = dns.lookup;
dns.lookup = (name, ...rest) => {
  note(`name ${name}`);
  return lookup(name, ...rest);
};
