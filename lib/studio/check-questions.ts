import { bannedIn } from "../lesson/rules/frame";
import { quotedIn } from "../lesson/rules/reason";
import { answerOf, OPTIONS } from "./answer";
import type { Draft, DraftItem } from "./draft";
import { plainFor, scoredAt } from "./loaded-words";
import type { StudioPlace, StudioProblem, StudioRule } from "./problem";
import { layoutOf } from "./to-passage";
import { wordsOfClause } from "./words-of-clause";

type Say = (rule: StudioRule, values?: StudioProblem["values"], at?: StudioPlace) => void;

/** What is wrong with a draft's questions, one by one and side by side. */
export function checkQuestions(draft: Draft): StudioProblem[] {
  const found: StudioProblem[] = [];
  const { place } = layoutOf(draft);
  const seen = new Map<string, string>();
  for (const item of draft.items) {
    const words = wordsOfClause(draft, item.clauses[0] ?? "");
    const say: Say = (rule, values = {}, at = { type: "item", id: item.id }) => {
      found.push({ rule, values: { words, ...values }, at });
    };
    const isThere = item.clauses.every((id) =>
      draft.clauses.some((clause) => clause.id === id && place(clause.span)),
    );
    if (isThere && isAnswered(draft, item, say)) {
      checkReasons(draft, item, seen, say);
      if (item.task === "loaded") checkMarks(draft, item, say);
      if (item.task === "backing" && draft.records.length === 0) say("no-record");
    } else say("undecided", {}, openAt(draft, item));
    checkPlaces(draft, item, say);
  }
  return found;
}

function isAnswered(draft: Draft, { task, clauses, reasons }: DraftItem, say: Say): boolean {
  if (task !== "loaded") return answerOf(draft, task, clauses[0] ?? "") !== null;
  const scored = Object.keys(reasons.wrong).map((id) => scoredAt(draft, id));
  if (scored.includes(null)) say("undecided");
  return scored.some((word) => word?.loaded);
}

/** The open finding that would answer a question, or its clause. */
function openAt(draft: Draft, { task, clauses }: DraftItem): StudioPlace {
  const layer = task === "attributed" ? "voice" : task === "loaded" ? "wording" : task;
  const [clause = ""] = clauses;
  const finding = draft.findings.find((each) => each.layer === layer && each.clause === clause);
  return finding ? { type: "finding", id: finding.id } : { type: "clause", id: clause };
}

function checkReasons(
  draft: Draft,
  { task, clauses, reasons }: DraftItem,
  seen: Map<string, string>,
  say: Say,
): void {
  const own = draft.clauses
    .filter(({ id }) => clauses.includes(id))
    .map(({ span }) => draft.text.slice(span.start, span.end))
    .join("\n")
    .toLowerCase();
  if (task !== "loaded") {
    const option = answerOf(draft, task, clauses[0] ?? "")?.option;
    for (const { id, text } of OPTIONS[task])
      if (id !== option && !reasons.wrong[id]?.trim()) say("no-wrong-reason", { answer: text });
  }
  if (reasons.right.trim() === "") say("no-reason");
  for (const reason of [reasons.right, ...Object.values(reasons.wrong)]) {
    const plain = reason.toLowerCase().replace(/\s+/gu, " ").trim();
    if (plain === "") {
      if (task === "loaded" && reason !== reasons.right) say("no-wrong-reason", { answer: "…" });
      continue;
    }
    if (!quotedIn(reason).some((part) => part !== "" && own.includes(part)))
      say("reason-unquoted", { reason });
    if (seen.has(plain)) say("reason-twice", { reason });
    seen.set(plain, reason);
    // What the text itself says may be quoted, whatever it is.
    const phrase = bannedIn(reason.replace(/“[^”]*”|"[^"]*"/gu, ""));
    if (phrase) say("banned-words", { phrase });
  }
}

function checkMarks(draft: Draft, { reasons }: DraftItem, say: Say): void {
  const scored = Object.keys(reasons.wrong).flatMap((id) => scoredAt(draft, id) ?? []);
  const targets = scored.filter(({ loaded }) => loaded);
  const decoys = scored.length - targets.length;
  if (targets.length !== decoys) say("unequal-marks", { targets: targets.length, decoys });
  for (const { id, span } of targets) {
    const finding = draft.findings.find((each) => each.id === id);
    if (finding?.layer === "wording" && plainFor(finding).length === 0)
      say(
        "no-plain-word",
        { words: draft.text.slice(span.start, span.end) },
        { type: "finding", id },
      );
  }
}

const ORDER = ["worked", "practice", "exit"] as const;

/** No clause is asked about twice; only words may be marked in it, and only afterwards. */
function checkPlaces(draft: Draft, item: DraftItem, say: Say): void {
  const at = draft.items.indexOf(item);
  for (const [index, other] of draft.items.entries()) {
    const shared = item.clauses.find((clause) => other.clauses.includes(clause));
    if (other === item || shared === undefined) continue;
    const isMark = item.task === "loaded";
    const words = wordsOfClause(draft, shared);
    if (isMark === (other.task === "loaded")) {
      if (index < at) say("asked-twice", { words });
    } else if (isMark && ORDER.indexOf(item.place) < ORDER.indexOf(other.place))
      say("marks-first", { words });
  }
}
