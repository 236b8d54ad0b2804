import { linkFeatures } from "./link-features";
import { LINKING_BITS } from "./model";
import type { Run } from "./tags";
import { type GoldRelation, tagsOf } from "./train-corpus";
import type { Labelled } from "./train-crf";
import type { View } from "./view";
import { candidatesOf, type Tagged, windowOf } from "./windows";

const shared = (a: Run, b: Run): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/** A view's candidates as the second pass should tag their windows: with the relation they are the cue of, or with nothing. */
export function linkingExamples(
  view: View,
  tagged: Tagged,
  relations: readonly GoldRelation[],
): Labelled[] {
  const cues = candidatesOf(tagged);
  const open = new Set(relations);
  return cues.map((cue) => {
    const window = windowOf(view, tagged, cue);
    const features = linkFeatures(view, tagged, cue, cues, window, LINKING_BITS);
    let own: GoldRelation | undefined;
    let most = 0;
    for (const relation of open) {
      const common = relation.cue.reduce((sum, run) => sum + shared(run, cue), 0);
      if (common <= most) continue;
      most = common;
      own = relation;
    }
    if (!own) return { ...features, tags: new Uint8Array(features.count) };
    open.delete(own);
    const within = (runs: readonly Run[]) =>
      runs
        .map(({ from, to }) => ({
          from: Math.max(from, window.from) - window.from,
          to: Math.min(to, window.to) - window.from,
        }))
        .filter(({ from, to }) => from < to);
    const { source, cue: words, content } = own;
    return {
      ...features,
      tags: tagsOf(features.count, [
        { source: within(source), cue: within(words), content: within(content) },
      ]),
    };
  });
}
