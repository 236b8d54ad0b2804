import type { Token } from "../tokens";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

/** Verbs of the mind and of seeming: nobody can look them up. */
const INNER = words(`
  believe know think feel want hope fear wish love hate doubt trust mean seem appear suspect imagine regret worry prefer
  deserve matter understand consider intend like enjoy need care expect assume wonder dream resent admire ought`);
/** Verbs that characterise what they tell of. */
const CHARACTERISING = words(`
  call describe dismiss brand label dub hail praise denounce condemn criticise criticize mock ridicule deride blame portray
  compare liken fail succeed struggle suffer threaten risk undermine betray shatter devastate prove loom`);
const MODALS = words("will would shall should may might can could must ought cannot 'll 'd wo ca");
/** Adverbs and other words that weigh or compare. */
const WEIGHING = words(`
  too so very rather quite more most less least hardly barely far better worse best worst enough even simply merely really
  truly clearly obviously unfairly fairly nobody everybody everyone never always if perhaps maybe against`);
const BE = words("be seem look remain become sound feel");
/** Forms that are past although they have no -ed; those that are also a base form are left out. */
const PAST = words(`
  said told left went came took gave made found met held kept lost won sold bought sent built began broke fell rose grew
  spoke wrote drew drove flew ran sank shot struck stood sat led fought brought taught caught paid laid heard saw did had was
  were been got gone taken given seen known shown written driven broken fallen risen grown spoken chosen stolen thrown torn
  walked stopped hid fled fed wore swore hung dug spread shut cut put hit read signed`);

const isPast = ({ pos, lower }: Token): boolean =>
  pos === "VERB" && (/[^e]ed$|[aeiou]ed$/u.test(lower) || PAST.has(lower));

/** “was furious”, “is about as close as”: what somebody or something is like, and no event. */
const isLikeness = (tokens: readonly Token[], at: number): boolean => {
  const { lemma, pos } = tokens[at] ?? { lemma: "", pos: "" };
  if (!BE.has(lemma) || (pos !== "AUX" && pos !== "VERB")) return false;
  const rest = tokens
    .slice(at + 1, at + 4)
    .filter(({ pos: next }) => next !== "ADV" && next !== "PART");
  const [next] = rest;
  return next === undefined || !isPast(next) || next.pos === "ADJ";
};

/** Whether words tell of something that was done or happened, with nothing in them that weighs, compares, feels or looks ahead. */
export function tellsEvent(tokens: readonly Token[]): boolean {
  if (!tokens.some(isPast)) return false;
  return !tokens.some(
    ({ lower, lemma }, at) =>
      INNER.has(lemma) ||
      CHARACTERISING.has(lemma) ||
      MODALS.has(lower) ||
      WEIGHING.has(lower) ||
      isLikeness(tokens, at),
  );
}
