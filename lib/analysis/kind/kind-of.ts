import judgements from "../../../content/analysis/judgements.json";
import kinds from "../../../content/analysis/kinds.json";
import predictions from "../../../content/analysis/predictions.json";
import { kindSchema } from "../../lesson/code";
import type { Finding } from "../analysis";
import { longest, matcherOf, matchesIn } from "../rules/match";
import { packSchema } from "../rules/pack";
import type { Token } from "../tokens";
import { tellsEvent } from "./told-event";

/** The kind of a statement, how often that is right, and why it is thought. */
export type Kind = Pick<Extract<Finding, { layer: "kind" }>, "label" | "confidence" | "by" | "why">;

const packs = [kinds, predictions, judgements].map((pack) => packSchema.parse(pack));
const matchers = packs.map((pack) => ({ pack: pack.name, matcher: matcherOf([pack]) }));

const CHECKABLE: Kind = {
  label: "K-CHK",
  confidence: 0.72,
  by: "rule:kinds/checkable",
  why: "It tells what was or is: a record, a count or somebody who looks could settle it.",
};
const SEEN: Kind = {
  label: "K-CHK",
  confidence: 0.93,
  by: "rule:kinds/figure-or-day",
  why: "It gives a number or a day: a record or a count could settle it.",
};
const EVENT: Kind = {
  label: "K-CHK",
  confidence: 0.91,
  by: "rule:kinds/event",
  why: "It tells what was done or happened: a record or somebody who was there could settle it.",
};
const isFigure = ({ pos, text }: Token): boolean => pos === "NUM" || /\d/u.test(text);

/** What kind of statement some words make. The day that lies ahead decides before praise and blame, and these before facts. */
export function kindOf(tokens: readonly Token[]): Kind {
  const found = matchers.flatMap(({ pack, matcher }) =>
    longest(matchesIn(matcher, tokens)).map((match) => ({ ...match, pack })),
  );
  const first = (label: string) => found.find(({ rule }) => rule.label === label);
  const judged = first("K-JUD");
  const given = first("K-REA");
  const reason = judged || (given?.rule.name === "reason" && weighs(tokens)) ? given : undefined;
  const hit = reason ?? first("K-NOT") ?? first("K-PRE") ?? judged;
  if (!hit) return tokens.some(isFigure) ? SEEN : tellsEvent(tokens) ? EVENT : CHECKABLE;
  const words = tokens
    .slice(hit.first, hit.last + 1)
    .map(({ text }) => text)
    .join(" ");
  return {
    label: kindSchema.parse(hit.rule.label),
    confidence: hit.rule.confidence,
    by: `rule:${hit.pack}/${hit.rule.name}`,
    why: hit.rule.why.replace("{words}", words),
  };
}

const MODALS: ReadonlySet<string> = new Set(["should", "must", "cannot", "ought"]);
const SUCCESS: ReadonlySet<string> = new Set(["fail", "succeed", "deserve", "matter", "work"]);
/** What is plain to see and no judgement, although it is an adjective. */
const PLAIN: ReadonlySet<string> = new Set(
  "open closed dead alive high low long short old new full empty ill absent present wet dry cold hot late early due able".split(
    " ",
  ),
);

/** Whether words weigh something up, so that a reason given with them makes a judgement: “is not safe”, “has failed”. */
const weighs = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lower, lemma }, at) => {
    if (MODALS.has(lower) || SUCCESS.has(lemma)) return true;
    const next = tokens.slice(at + 1, at + 3).find(({ pos }) => pos === "ADJ");
    return (
      (lemma === "be" || /^(?:seem|look|remain)s?$/u.test(lower)) &&
      next !== undefined &&
      !PLAIN.has(next.lower)
    );
  });
