import { hashOf } from "./hash";
import type { Linked } from "./link";
import type { Run } from "./tags";
import { PUNCTUATION, type View } from "./view";

/** Words before a speaker after which a new statement begins. */
const JOINS = new Set(["and", "but", "while", "though", "although", "whereas"].map(hashOf));

/** How many tokens lie between two ranges; 0 where they meet or overlap. */
const between = (a: Run, b: Run): number => Math.max(0, a.from - b.to, b.from - a.to);

/** How many lie between a range and the nearest of others. */
const away = (runs: readonly Run[], from: Run): number =>
  runs.reduce((least, run) => Math.min(least, between(run, from)), Number.POSITIVE_INFINITY);

const inside = (runs: readonly Run[], { from, to }: Run): boolean =>
  runs.length > 0 && runs.every((run) => run.from >= from && run.to <= to);

const has = (runs: readonly Run[], { from, to }: Run): boolean =>
  runs.some((run) => run.from === from && run.to === to);

/** Whether a piece is all that somebody says, with who says it. */
const isStatement = (piece: Run, { source, cue, content }: Linked): boolean =>
  inside(source, piece) && inside(cue, piece) && inside(content, piece);

/** The words after the cue to the end of the sentence, where a speaker who is joined to what stands before says something. */
function saidAfter(view: View, { source, cue }: Linked): Run | undefined {
  const [speaker] = source;
  const from = cue.at(-1)?.to ?? 0;
  if (!speaker || !JOINS.has(view.lower[speaker.from - 1] ?? 0)) return undefined;
  const last = view.last[from - 1] ?? from;
  const to = view.part[last] === PUNCTUATION ? last : last + 1;
  return from < to ? { from, to } : undefined;
}

/**
 * Takes from each relation what is another's. “A said X, while B said Y”: what A said is not beside Y in what B said.
 * “A claimed X, though B said Y”: A is no second source of Y. “X,” A said, adding “Y”: each quotation has the nearer cue.
 * The last of a relation's parts is never taken.
 */
export function untangle(view: View, relations: readonly Linked[]): void {
  const own = (relation: Linked, runs: Run[], isOthers: (run: Run, other: Linked) => boolean) => {
    const left = runs.filter(
      (run) => !relations.some((other) => other !== relation && isOthers(run, other)),
    );
    return left.length > 0 ? left : runs;
  };
  for (const relation of relations) {
    const isNearer = (run: Run, other: Linked) => away(other.cue, run) < away(relation.cue, run);
    relation.source = own(
      relation,
      relation.source,
      (run, other) => has(other.source, run) && isNearer(run, other),
    );
    const [only, ...more] = relation.content;
    const isOthers = (other: Linked) => other !== relation && only && isStatement(only, other);
    const rest = more.length === 0 && relations.some(isOthers) && saidAfter(view, relation);
    if (rest) relation.content.push(rest);
    relation.content = own(relation, relation.content, (run, other) =>
      view.quote[run.from] === 0
        ? isStatement(run, other)
        : has(other.content, run) && isNearer(run, other),
    );
  }
}
