import type { Problem } from "../problem";
import type { ContentFile } from "../shape";
import { copiedRuns, type Shingles, shingleSet } from "../shingles";

/** Every piece of prose of a file with the id of the item, clause or record it belongs to. */
function* proseIn(
  json: unknown,
  id: string | null = null,
): Generator<{ id: string | null; text: string }> {
  if (typeof json === "string") yield { id, text: json };
  if (typeof json !== "object" || json === null) return;
  const own = "id" in json && typeof json.id === "string" ? json.id : id;
  for (const value of Object.values(json)) yield* proseIn(value, own);
}

/** No file shares a run of words with an article that belongs to somebody else. */
export function copiedFrom(sources: readonly Shingles[], files: readonly ContentFile[]): Problem[] {
  const sets = sources.map((source) => ({ name: source.source, set: shingleSet(source) }));
  return files.flatMap(({ file, json }) =>
    [...proseIn(json)].flatMap(({ id, text }) =>
      sets.flatMap(({ name, set }) =>
        copiedRuns(text, set).map((run) => ({
          file,
          item: id,
          rule: "copied words",
          what: `“${run}” stands in ${name} too.`,
          todo: "Say it in other words: at most 7 words in a row outside quotation marks, 8 inside.",
        })),
      ),
    ),
  );
}
