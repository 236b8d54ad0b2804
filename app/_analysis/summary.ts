import type { Analysis, Finding } from "@/lib/analysis/analysis";
import type { Span } from "@/lib/text/span";

/** Somebody who is quoted or reported in a text: how often, and with which reporting words, the most frequent first. */
export type SpeakerCount = { name: string; count: number; cues: { word: string; count: number }[] };

/** What stands out in a whole text. */
export type Summary = {
  /** Named speakers, the one who is heard most first. */
  speakers: SpeakerCount[];
  /** Statements in the reporter's voice, of all statements. */
  reporter: { count: number; of: number };
  /** The words that stand for a source without a name, each once. */
  unnamed: string[];
  /** Figures and claims with whoever supplied them, null: nobody is named. */
  figures: { words: string; supplier: string | null }[];
  /** Loaded words, without hedges and distance marks, by whose they are; each once. */
  loaded: { owner: "outlet" | "source" | "unclear"; words: string[] }[];
};

type Given = Pick<Analysis, "text" | "attributions"> & { findings: readonly Finding[] };

/** Things with how often they occur, the most frequent first, the earlier one first among equals. */
function counted(words: readonly string[]): { word: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .toSorted((a, b) => b.count - a.count);
}

const distinct = (words: readonly string[]) => counted(words).map(({ word }) => word);

function speakersOf({ text, attributions }: Given): SpeakerCount[] {
  const named = attributions.flatMap(({ speaker, cue }) =>
    speaker && speaker.type !== "unnamed" ? [{ name: speaker.name, cue }] : [],
  );
  const wordOf = (cue: readonly Span[]) =>
    cue.map((span) => text.slice(span.start, span.end).toLowerCase()).join(" … ");
  return counted(named.map(({ name }) => name)).map(({ word: name, count }) => ({
    name,
    count,
    cues: counted(
      named.flatMap((each) =>
        each.name === name && each.cue.length > 0 ? [wordOf(each.cue)] : [],
      ),
    ),
  }));
}

/** The summary of a text and what was found in it. */
export function summaryOf(given: Given): Summary {
  const { text, attributions, findings } = given;
  const voices = findings.filter(({ layer }) => layer === "voice");
  const unnamed = attributions.filter(({ voice }) => voice === "V-UNN");
  const loaded = findings.filter(
    ({ layer, label }) => layer === "wording" && label.startsWith("W-"),
  );
  return {
    speakers: speakersOf(given),
    reporter: {
      count: voices.filter(({ label }) => label === "V-REP").length,
      of: voices.length,
    },
    unnamed: distinct(
      unnamed.map(({ source, cue, content }) =>
        [...source, ...cue, ...(source.length + cue.length > 0 ? [] : content)]
          .toSorted((a, b) => a.start - b.start)
          .map((span) => text.slice(span.start, span.end))
          .join(" … "),
      ),
    ),
    figures: findings.flatMap((each) =>
      each.layer === "backing"
        ? [{ words: text.slice(each.span.start, each.span.end), supplier: each.supplier }]
        : [],
    ),
    loaded: (["outlet", "source", "unclear"] as const).flatMap((owner) => {
      const words = loaded.flatMap((each) =>
        each.layer === "wording" && each.owner === owner
          ? [text.slice(each.span.start, each.span.end).toLowerCase()]
          : [],
      );
      return words.length > 0 ? [{ owner, words: distinct(words) }] : [];
    }),
  };
}
