import { overlaps } from "../../text/span";
import type { AuthoredItem } from "../authored-item";
import type { AuthoredClause } from "../authored-passage";
import type { Draft } from "../compile";
import { itemsOf } from "../lesson";
import { askedLayer, askedOf, isTwoWay, type Rule, TWO_WAY } from "./rule";

type Say = (rule: string, what: string, todo: string) => void;

/** What each answer of a voice, kind or backing question means for the editor's note on the clause. */
const MEANS: Record<string, (clause: AuthoredClause, layer: "so" | "said") => boolean> = {
  attributed: ({ voice }) => voice !== "V-REP",
  reporter: ({ voice }) => voice === "V-REP",
  dir: ({ voice }) => voice === "V-DIR",
  ind: ({ voice }) => voice === "V-IND",
  par: ({ voice }) => voice === "V-PAR",
  unn: ({ voice }) => voice === "V-UNN",
  chk: ({ kind }) => kind === "K-CHK",
  pre: ({ kind }) => kind === "K-PRE",
  jud: ({ kind }) => kind === "K-JUD",
  rea: ({ kind }) => kind === "K-REA",
  not: ({ kind }) => kind === "K-NOT",
  backed: ({ backing }, layer) => backing[layer]?.status === "R-VER",
  notbacked: ({ backing }, layer) => {
    const status = backing[layer]?.status;
    return status !== undefined && status !== "R-VER";
  },
  ver: ({ backing }, layer) => backing[layer]?.status === "R-VER",
  con: ({ backing }, layer) => backing[layer]?.status === "R-CON",
  err: ({ backing }, layer) => backing[layer]?.status === "R-ERR",
  nil: ({ backing }, layer) => backing[layer]?.status === "R-NIL",
};

/** A key says what the editor's notes on its clauses say. */
export const keysAgree: Rule = (draft, report) => {
  for (const { item, clauses } of askedOf(draft)) {
    const say: Say = (rule, what, todo) => report(item.id, rule, what, todo);
    if (item.question === "backing") layerNamed(item, say);
    if (item.question === "backing") cardsListed(item, clauses, draft, say);
    if (item.kind === "match") outletKept(item, clauses, say);
    if (item.kind !== "label") continue;
    if (item.question === "wording") ownerAgrees(item, draft, say);
    else answerAgrees(item, clauses, say);
  }
};

function answerAgrees(
  item: Extract<AuthoredItem, { kind: "label" }>,
  clauses: AuthoredClause[],
  say: Say,
): void {
  const { answer, rule } = item.key;
  const means = Object.hasOwn(MEANS, answer) ? MEANS[answer] : undefined;
  const layer = askedLayer(item);
  const codes = clauses.flatMap((clause) => {
    if (item.question === "voice") return [clause.voice];
    return item.question === "kind" ? [clause.kind] : [clause.backing[layer]?.status];
  });
  if (
    (means && !clauses.every((clause) => means(clause, layer))) ||
    !codes.some((code) => code === rule)
  )
    say(
      "key agrees",
      `The answer “${answer}” (${rule}) is not what the passage notes for ${item.clauses.join(", ")}: ${codes.join(", ")}.`,
      "Correct the answer here or the label in the passage, whichever is wrong.",
    );
}

/** In a match the speaker with the id "outlet" gets the reporter's voice, and nothing else. */
function outletKept(
  item: Extract<AuthoredItem, { kind: "match" }>,
  clauses: AuthoredClause[],
  say: Say,
): void {
  for (const claim of item.claims) {
    const voice = clauses.find(({ id }) => id === claim.clause)?.voice;
    if ((item.key.answer[claim.id] === "outlet") !== (voice === "V-REP"))
      say(
        "key agrees",
        `Claim “${claim.id}” goes to “${item.key.answer[claim.id] ?? "nobody"}”, but the passage notes ${voice ?? "nothing"} for it.`,
        "Give the reporter's voice (V-REP) to the speaker with the id “outlet”, and every other voice to its source.",
      );
  }
}

const NAMES = { so: /that it is so|is it so/i, said: /that it was said|was it said/i } as const;

function layerNamed(item: AuthoredItem, say: Say): void {
  if (item.kind === "label" && item.layer === undefined)
    say(
      "layer",
      "A backing question must say which layer it asks.",
      "Add “layer”: “so” or “said”.",
    );
  const layer = askedLayer(item);
  if (!NAMES[layer].test(item.prompt))
    say(
      "layer",
      "The prompt does not name what is asked.",
      layer === "so"
        ? "Write THAT IT IS SO into the prompt."
        : "Write THAT IT WAS SAID into the prompt.",
    );
}

function cardsListed(item: AuthoredItem, clauses: AuthoredClause[], draft: Draft, say: Say): void {
  const listed = item.key.records ?? [];
  const deciding = clauses.flatMap(({ backing }) => backing[askedLayer(item)]?.records ?? []);
  for (const ref of deciding.map((id) => `${item.passage}#${id}`))
    if (!listed.includes(ref))
      say("cards", `The deciding record “${ref}” is missing.`, "Add it to the item's “records”.");
  for (const ref of listed)
    if (!draft.authored.desk.includes(ref))
      say("cards", `“${ref}” is not on the desk.`, "Add it to the lesson's “desk”.");
}

const OWNERS: readonly string[] = ["source", "outlet", "unclear"];

function ownerAgrees(
  item: Extract<AuthoredItem, { kind: "label" }>,
  { passages, lesson }: Draft,
  say: Say,
): void {
  if (!OWNERS.includes(item.key.answer)) return;
  const compiled = itemsOf(lesson).find(({ id }) => id === item.id);
  const words = passages.get(item.passage)?.authored.wording ?? [];
  const spans = passages.get(item.passage)?.wording;
  const asked = words.filter(({ id, label }) => {
    const span = spans?.get(id)?.span;
    return (
      label === item.key.rule && compiled?.key.deciding.some((at) => span && overlaps(at, span))
    );
  });
  if (compiled && !asked.some(({ owner }) => owner === item.key.answer))
    say(
      "key agrees",
      `The answer “${item.key.answer}” (${item.key.rule}) is not what the passage's “wording” notes for these words.`,
      "Correct the owner in the passage or the answer here.",
    );
}

/** Scored two-way questions have one right answer: only clauses that are hard on the asked question. */
export const exitKeysHard: Rule = (draft, report) => {
  const places = new Map(askedOf(draft).map(({ item, place }) => [item.id, place]));
  for (const item of itemsOf(draft.lesson)) {
    if (places.get(item.id) !== "exit" || !TWO_WAY.some((pair) => isTwoWay(item, pair))) continue;
    if (item.key.strength === "hard" && item.kind === "label" && item.key.also.length === 0)
      continue;
    report(
      item.id,
      "hard key",
      "A scored two-way question must have one right answer, and this one is argued about.",
      "Move it to practice, or ask about a clause whose “strength” is hard.",
    );
  }
};
