import { CUES, LOADED_CUES } from "../../rewrite/cues";

/** Base forms of verbs of belief, wish, plan and judgement, which attribute as verbs of saying do. */
const MORE =
  "think hope want know feel fear wish plan intend expect predict agree refuse decline vow pledge promise propose urge demand offer oppose support endorse back criticize criticise praise defend condemn denounce dismiss reject question doubt write tweet post note show find suggest indicate conclude acknowledge assert testify recall remind respond reply continue emphasize emphasise stress reiterate appear seem cite complain worry reveal disclose learn discover decide advise recommend speculate joke quip remark comment observe caution threaten order ask request apologize estimate assure maintain contend signal consider";
/** What may follow a verb as part of the cue. */
const PARTICLES: Readonly<Record<string, readonly string[]>> = {
  call: ["for", "on"],
  point: ["out", "to"],
  refer: ["to"],
  respond: ["to"],
  agree: ["with", "to"],
};

const SINGLE = [...CUES, ...LOADED_CUES].filter((cue) => !cue.includes(" "));

/** Forms in small letters and base forms of verbs that attribute. */
export const CUE_FORMS: ReadonlySet<string> = new Set(SINGLE);
export const CUE_LEMMAS: ReadonlySet<string> = new Set([...SINGLE, ...MORE.split(" ")]);

/** Whether a word after a verb belongs to its cue: “called for”. */
export const isParticle = (lemma: string, next: string): boolean =>
  PARTICLES[lemma]?.includes(next) ?? false;

/** Verbs whose passive attributes to nobody: “is expected to”, “were reported”. */
export const PASSIVE: ReadonlySet<string> = new Set(
  "expected believed thought reported alleged said known considered seen estimated rumored rumoured understood feared".split(
    " ",
  ),
);
