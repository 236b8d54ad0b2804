import type { Reply } from "@/app/_components/api";
import type { Analysis } from "@/lib/analysis/analysis";
import type { Problem } from "@/lib/attempt/reply";

type Line = { done: number } | { analysis: Analysis } | { problem: Problem };

/** Each line of a reply as it arrives. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line);
  }
}

/** What no reply could carry, and nobody sees. */
const sendable = (text: string) => text.replaceAll("\0", "").replace(/\p{Cs}/gu, "");

/** Has a text analysed. `onDone` hears the share that is done, from 0 to 1. It never throws; a lost line or a stop by `signal` is a reply without a problem. */
export async function askAnalysis(
  text: string,
  onDone: (share: number) => void,
  signal: AbortSignal,
): Promise<Reply<Analysis>> {
  try {
    const response = await fetch("/api/analysis", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: sendable(text) }),
      signal,
    });
    if (response.headers.get("content-type") === "application/problem+json")
      return { ok: false, problem: await response.json() };
    if (!response.ok || !response.body) return { ok: false, problem: null };
    for await (const line of linesOf(response.body)) {
      if ("done" in line) onDone(line.done);
      else if ("analysis" in line) return { ok: true, value: line.analysis };
      else return { ok: false, problem: line.problem };
    }
    return { ok: false, problem: null };
  } catch {
    return { ok: false, problem: null };
  }
}
