import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** Every message of a file with its path: "bars.voice.signals". */
export function leavesOf(messages: object, path: string[] = []): [path: string, message: string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string"
      ? [[[...path, key].join("."), value]]
      : leavesOf(value as object, [...path, key]),
  );
}

function partsIn(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return [`<${element.value}>`, ...partsIn(element.children)];
      case TYPE.plural:
      case TYPE.select: {
        const branches = Object.entries(element.options);
        const inner = branches.flatMap(([, { value }]) => partsIn(value));
        const names = element.type === TYPE.select ? branches.map(([name]) => name).sort() : [];
        return [`{${element.value}, ${TYPE[element.type]}, ${names}}`, ...inner];
      }
      default:
        return [`{${element.value}, ${TYPE[element.type]}}`];
    }
  });
}

/** What a message asks of whoever shows it: its arguments with their types, the cases of its choices, its tags. Throws when it can't be read. */
export const argumentsOf = (message: string): string[] =>
  [...new Set(partsIn(parse(message)))].sort();

/** The words a reader may meet, in every branch of plurals and choices. */
export function wordsOf(message: string): string[] {
  const literals = (elements: MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.literal) return [element.value];
      if (element.type === TYPE.tag) return literals(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select)
        return Object.values(element.options).flatMap(({ value }) => literals(value));
      return [];
    });
  return literals(parse(message)).filter((text) => /\p{L}/u.test(text));
}
