import type { Relation } from "../document";
import { around, firstFrom } from "../tokens-within";
import { cueAt } from "./cue";
import { relationAt, type Sentence } from "./relation";

/** Who says what in one sentence, as far as its cue words show. Words between marks attribute nothing themselves. */
export function relationsIn(sentence: Sentence): Relation[] {
  const { tokens, quoted } = sentence;
  const cues = tokens.flatMap((token, at) => {
    const cue = around(quoted, token.start) ? undefined : cueAt(tokens, at);
    return cue ? [cue] : [];
  });
  const found: Relation[] = [];
  let taken = 0;
  cues.forEach((cue, index) => {
    // A cue inside what somebody already says belongs to them.
    if ((tokens[cue.from]?.start ?? 0) < taken) return;
    const before = firstFrom(tokens, taken);
    const relation = relationAt(sentence, cue, [before, cues[index + 1]?.from ?? tokens.length]);
    if (!relation) return;
    found.push(relation);
    taken = Math.max(
      ...relation.content.map(({ end }) => end),
      ...relation.cue.map(({ end }) => end),
    );
  });
  return found;
}
