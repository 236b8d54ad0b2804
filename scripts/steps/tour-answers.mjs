import { readFileSync } from "node:fs";
import { v7 } from "uuid";
import { at } from "./root.mjs";

async function publicLesson({ context }, slug) {
  const { lessons } = await (await context.request.get("/api/lessons")).json();
  const { version } = lessons.find((lesson) => lesson.slug === slug);
  return (await context.request.get(`/api/lessons/${slug}/${version}`)).json();
}

/** The right options of a lesson's label items, from its content file. */
function rightOptions(slug) {
  const { steps } = JSON.parse(readFileSync(at("content/lessons", `${slug}.json`), "utf8"));
  const items = steps.flatMap((step) => (step.type === "read" ? [] : (step.items ?? [])));
  return new Map(items.map(({ id, key }) => [id, key?.answer]));
}

function responseTo(item, lesson, option) {
  if (item.kind === "label") return { kind: "label", option };
  if (item.kind === "choose") return { kind: "choose", options: [item.options[0].id] };
  if (item.kind === "match")
    return {
      kind: "match",
      pairs: Object.fromEntries(item.claims.map(({ id }) => [id, item.speakers[0].id])),
    };
  if (item.kind === "swap") return { kind: "swap", trust: item.variants.map(() => 5) };
  if (item.kind === "rewrite") return { kind: "rewrite", text: "The same in plain words." };
  const { text } = lesson.passages.find(({ id }) => id === item.passage);
  const [{ start, end }] = item.spans;
  const word = /\p{L}+/u.exec(text.slice(start, end));
  const from = start + word.index;
  return { kind: "mark", words: [{ start: from, end: from + word[0].length }] };
}

/** Starts a lesson, for an assignment or alone, and answers its items up to the one where `until` says so; `slips` names answers given wrong. */
export async function answer(
  visitor,
  slug,
  { assignment, until = () => false, slips = () => false },
) {
  const lesson = await publicLesson(visitor, slug);
  const right = rightOptions(slug);
  const attempt = v7();
  const what = assignment ? { assignment } : { lesson: slug, version: lesson.version };
  await visitor.post("/api/attempts", { id: attempt, ...what });
  const items = lesson.steps.flatMap(({ type, items = [] }) =>
    items.map((item) => ({ ...item, exit: type === "exit" })),
  );
  const place = items.findIndex((item, index) => until(item, index));
  const before = place === -1 ? items : items.slice(0, place);
  for (const [seq, item] of before.entries()) {
    const wrong = item.kind === "label" && item.options.find(({ id }) => id !== right.get(item.id));
    const option = wrong && slips(item, seq) ? wrong.id : right.get(item.id);
    await visitor.post(`/api/attempts/${attempt}/answers`, {
      id: v7(),
      item: item.id,
      response: responseTo(item, lesson, option),
      seq,
    });
  }
  if (place === -1) await visitor.post(`/api/attempts/${attempt}/finish`, {});
  return attempt;
}
