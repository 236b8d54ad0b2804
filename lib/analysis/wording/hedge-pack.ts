import hedges from "../../../content/analysis/hedges.json";
import { BEFORE_FIGURES, HEDGES } from "../../rewrite/hedges";
import { type Pack, type Place, packSchema, type Rule } from "../rules/pack";

const FIGURE: Place = { pos: ["NUM", "SYM"], around: true };
const MODALS = new Set(["may", "might", "could"]);
const LOOKS = /^(?:appear|seem)/u;
const VERB_FORMS = { pos: ["AUX", "VERB"] };
const LOOKS_AS = { lower: ["to", "that", "as", "likely", "unlikely"], around: true };

type Group = { name: string; why: string; confidence: number; figures: boolean };
/** The groups of the app's list of hedges that findings are made of; how often and how many are no hedges here. */
const GROUPS: readonly Group[] = [
  {
    name: "chance",
    why: "“{words}” leaves it open; without it the claim would be stronger.",
    confidence: 0.8,
    figures: false,
  },
  {
    name: "second-hand",
    why: "“{words}” says that the outlet only heard or saw it from afar.",
    confidence: 0.92,
    figures: false,
  },
  {
    name: "at-least",
    why: "“{words}” gives only a lower bound; the figure may be higher.",
    confidence: 0.92,
    figures: true,
  },
  {
    name: "at-most",
    why: "“{words}” gives only an upper bound; the figure may be lower.",
    confidence: 0.92,
    figures: true,
  },
  {
    name: "about",
    why: "“{words}” says that the figure is rough.",
    confidence: 0.92,
    figures: true,
  },
];

const placesOf = (phrase: string, figures: boolean): Place[] => {
  const words: Place[] = phrase.split(" ").map((word) => ({ lower: [word] }));
  const [first] = words;
  if (first && MODALS.has(phrase)) return [{ ...first, ...VERB_FORMS }];
  if (LOOKS.test(phrase)) return [...words, LOOKS_AS];
  return figures || BEFORE_FIGURES.has(phrase) ? [...words, FIGURE] : words;
};

const rules = GROUPS.map(
  ({ name, why, confidence, figures }, group): Rule => ({
    name,
    label: "D-HED",
    confidence,
    why,
    words: {},
    pos: [],
    patterns: (HEDGES[group] ?? []).map((phrase) => placesOf(phrase, figures)),
    neutral: [],
    except: [],
    flags: [],
    allows: [],
  }),
);
const more = packSchema.parse(hedges);

/** The hedges of the app's own list and those that only a pattern can tell. */
export const HEDGE_PACK: Pack = { name: more.name, rules: [...rules, ...more.rules] };
