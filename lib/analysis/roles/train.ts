import type { WordVectors } from "../wording/train-vectors";
import type { Crf } from "./crf";
import { lexiconOf } from "./lexicon";
import { LINKING_BITS, TAGGING_BITS, writeRolesModel } from "./model";
import { tagFeatures } from "./tag-features";
import { CUE } from "./tags";
import { classesOf } from "./train-classes";
import { articleSchema, labelledOf, tagsOf } from "./train-corpus";
import { type Course, type Labelled, trainCrf } from "./train-crf";
import { countsOf, lexiconWithout, strengthsOf, together } from "./train-lexicon";
import { linkingExamples } from "./train-linking";
import { anywhere, placeless, pooled } from "./train-pool";
import { viewOf } from "./view";
import { type Tagged, taggedBy } from "./windows";

const TAGGING: Omit<Course, "seed"> = {
  bits: TAGGING_BITS,
  epochs: 14,
  averaged: 4,
  dropout: 0.7,
  rate: 0.12,
  decay: 0.9,
  shrink: 1e-5,
  rarest: 3,
};
const LINKING: Omit<Course, "seed"> = {
  ...TAGGING,
  bits: LINKING_BITS,
  epochs: 7,
  averaged: 3,
  dropout: 0.6,
  decay: 0.85,
};
/** Into how many parts the articles are split, so that the second pass learns from what the first says of unseen ones. */
const FOLDS = 3;
/** A first pass that learns from some of the parts walks less often. */
const FOLD_EPOCHS = 8;
/** Fields that tell kinds of places apart and fields that do not err differently, so both are learnt and pooled. */
const WAYS = [
  { name: "places apart", seen: (sequence: Labelled) => sequence, learnt: (field: Crf) => field },
  { name: "places alike", seen: placeless, learnt: anywhere },
];

/** What training gives: the file of weights, and what went into it. */
export type TrainedRoles = { bytes: Uint8Array; report: string };

/**
 * Learns from lines of articles with attributions, one JSON object each, and from word vectors where there are any. The
 * same lines and vectors give the same bytes. `told` hears what is being done.
 */
export function trainRoles(
  lines: readonly string[],
  vectors: WordVectors | null,
  told: (what: string) => void,
): TrainedRoles {
  const articles = lines
    .filter((line) => line.trim() !== "")
    .map((line) => labelledOf(articleSchema.parse(JSON.parse(line))));
  const whole = ({ document }: (typeof articles)[number]) => ({
    from: 0,
    to: document.tokens.length,
  });
  const tags = articles.map((each) => tagsOf(whole(each).to, each.relations));
  const nothing = lexiconOf(new Map(), new Map());
  const counts = articles.map((each, index) =>
    countsOf(viewOf(each.document, whole(each), nothing), (at) => {
      const tag = tags[index]?.[at];
      return tag === CUE || tag === CUE + 1;
    }),
  );
  const all = together(counts);
  const classes = classesOf(vectors);
  const views = articles.map((each, index) =>
    viewOf(each.document, whole(each), lexiconWithout(all, counts[index] ?? new Map(), classes)),
  );
  const sequences = views.map((view, index) => ({
    ...tagFeatures(view, TAGGING_BITS),
    tags: tags[index] ?? new Uint8Array(view.count),
  }));
  const epoch = (field: string) => (number: number, likelihood: number) =>
    told(`${field}, epoch ${number + 1}: ${likelihood.toFixed(4)} a token`);
  const taggings: Crf[] = [];
  const linkings: Crf[] = [];
  let examples = 0;
  for (const [index, way] of WAYS.entries()) {
    const seen = sequences.map(way.seen);
    const course = { seed: index + 1 };
    const tagged: Tagged[] = [];
    for (let fold = 0; fold < FOLDS; fold++) {
      const rest = seen.filter((_, at) => at % FOLDS !== fold);
      const field = trainCrf(
        rest,
        { ...TAGGING, ...course, epochs: FOLD_EPOCHS, averaged: 3 },
        epoch(`${way.name}, part ${fold + 1}`),
      );
      seen.forEach((sequence, at) => {
        if (at % FOLDS === fold) tagged[at] = taggedBy(field, sequence);
      });
      taggings.push(way.learnt(field));
    }
    const tagging = trainCrf(seen, { ...TAGGING, ...course }, epoch(`${way.name}, tagging`));
    taggings.push(way.learnt(tagging));
    const windows = views.flatMap((view, at) => {
      const said = tagged[at];
      return said ? linkingExamples(view, said, articles[at]?.relations ?? []).map(way.seen) : [];
    });
    examples += windows.length;
    const linking = trainCrf(windows, { ...LINKING, ...course }, epoch(`${way.name}, linking`));
    linkings.push(way.learnt(linking));
  }
  const fields = { tagging: pooled(taggings), linking: pooled(linkings) };
  const bytes = writeRolesModel(strengthsOf(all), classes, fields);
  return {
    bytes,
    report: `${articles.length} articles, ${sequences.reduce((sum, { count }) => sum + count, 0)} tokens, ${examples} windows, ${classes.size} words in classes, ${bytes.length} bytes`,
  };
}
