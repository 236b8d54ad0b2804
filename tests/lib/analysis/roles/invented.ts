const SPEAKERS = ["The mayor", "A nurse", "Ana Duarte", "The harbour office", "Two drivers"];
const CUES = ["said", "warned", "believes", "denied"];
const CLAIMS = [
  "the bridge would open in spring",
  "the water was safe to drink",
  "nobody had counted the boats",
  "the old school needs a roof",
];
const PLAIN = ["Rain fell all night on the valley.", "The market closed at noon."];

/** Labelled articles in the form that training reads, all invented; the relations follow one pattern, so that little is enough. */
export const INVENTED: readonly string[] = SPEAKERS.flatMap((source, one) =>
  CUES.map((cue, two) => {
    const claim = CLAIMS[(one + two) % CLAIMS.length] ?? "";
    const plain = PLAIN[(one + two) % PLAIN.length] ?? "";
    const sentence = `${source} ${cue} that ${claim}.`;
    const text = `${plain} ${sentence}`;
    const at = plain.length + 1;
    const cueAt = at + source.length + 1;
    const contentAt = cueAt + cue.length + 1;
    return JSON.stringify({
      id: `${one}-${two}`,
      text,
      sentences: [
        [0, plain.length],
        [at, text.length],
      ],
      attributions: [
        {
          source: [[at, at + source.length]],
          cue: [[cueAt, cueAt + cue.length]],
          content: [[contentAt, text.length - 1]],
        },
      ],
    });
  }),
);
