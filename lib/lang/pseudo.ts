const ACCENTED: Record<string, string> = {
  a: "á",
  c: "ç",
  d: "ð",
  e: "é",
  i: "í",
  n: "ñ",
  o: "ö",
  u: "ü",
  y: "ý",
  A: "Å",
  E: "É",
  I: "Î",
  O: "Ö",
  U: "Û",
};

/** Turns what stands between them around, as right-to-left writing would. */
const [MIRROR, END] = ["\u202e", "\u202c"];

/** Where the argument that opens at `from` ends: behind its own closing brace. */
function endOfArgument(message: string, from: number): number {
  let depth = 0;
  for (let at = from; at < message.length; at += 1) {
    if (message[at] === "{") depth += 1;
    if (message[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return message.length;
}

/** Plain words: accented, each a third longer, mirrored. Space around them stays where it is. */
function stretched(words: string): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  if (!/\p{L}/u.test(inner)) return words;
  const longer = inner.replace(
    /[\p{L}\p{M}’-]+/gu,
    (word) => word + "~".repeat(Math.ceil((word.length + 1) / 3)),
  );
  const lines = longer.replace(/[a-zA-Z]/g, (letter) => ACCENTED[letter] ?? letter).split("\n");
  return before + lines.map((line) => `${MIRROR}${line}${END}`).join("\n") + after;
}

/** Text between arguments: tags and, within a plural, the sign for its number stay as they are. */
const mirrored = (text: string, inPlural: boolean): string =>
  text
    .split(inPlural ? /(<\/?\w+>|#)/ : /(<\/?\w+>)/)
    .map((piece, at) => (at % 2 === 0 ? stretched(piece) : piece))
    .join("");

/** One argument, braces and all: of a plural or a choice the branches are turned, of any other nothing is. */
function turnedArgument(argument: string, inPlural: boolean): string {
  const head = /^\{[^{},]*,\s*(plural|select|selectordinal)\s*,\s*(offset:\d+\s*)?/.exec(argument);
  if (!head) return argument;
  const plural = inPlural || head[1] !== "select";
  let turned = head[0];
  let at = head[0].length;
  while (at < argument.length - 1) {
    const open = argument.indexOf("{", at);
    if (open < 0) break;
    const end = endOfArgument(argument, open);
    turned += `${argument.slice(at, open)}{${turnedText(argument.slice(open + 1, end - 1), plural)}}`;
    at = end;
  }
  return turned + argument.slice(at);
}

function turnedText(message: string, inPlural: boolean): string {
  let turned = "";
  let at = 0;
  while (at < message.length) {
    const open = message.indexOf("{", at);
    const until = open < 0 ? message.length : open;
    turned += mirrored(message.slice(at, until), inPlural);
    if (open < 0) break;
    const end = endOfArgument(message, open);
    turned += turnedArgument(message.slice(open, end), inPlural);
    at = end;
  }
  return turned;
}

/** A message of the pseudo language: every word accented, longer and mirrored; arguments, plurals, choices and tags as in the original. */
export const pseudoMessage = (message: string): string => turnedText(message, false);

/** All messages in the pseudo language. */
export function pseudo<T extends object>(messages: T): T {
  const entries = Object.entries(messages).map(([key, value]) => [
    key,
    typeof value === "string" ? pseudoMessage(value) : pseudo(value),
  ]);
  return Object.fromEntries(entries) as T;
}
