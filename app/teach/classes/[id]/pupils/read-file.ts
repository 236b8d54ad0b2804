import { err, ok, type Result } from "@/lib/result";

/** Files of names are small; a request holds 64 KB, in which a line break counts twice. */
const MOST_BYTES = 40 * 1024;

/** The text of these bytes as spreadsheets save it: UTF-8, UTF-16 with its mark, or else the western letters of Windows. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The text of a chosen file, or why there is none: too large, or not to be read as text. */
export async function readNames(file: File): Promise<Result<string, "too-large" | "unread">> {
  if (file.size > MOST_BYTES) return err("too-large");
  try {
    const text = textOf(new Uint8Array(await file.arrayBuffer()));
    return text.includes("\0") ? err("unread") : ok(text);
  } catch {
    return err("unread");
  }
}
