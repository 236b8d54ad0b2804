import { vi } from "vitest";

/** A line of the server's log. */
export type LogLine = Record<string, unknown> & { level: string; msg: string };

/** What the server writes into its log while a test runs. The file that calls it sets LOG_LEVEL before it imports the app. */
export function keepLog(): { text(): string; lines(): LogLine[] } {
  let text = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    text += chunk;
    return true;
  });
  return {
    text: () => text,
    lines: () => text.split("\n").flatMap((line) => (line ? [JSON.parse(line)] : [])),
  };
}
