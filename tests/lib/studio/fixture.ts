import { type Analysis, analysisSchema } from "@/lib/analysis/analysis";
import { setDetails } from "@/lib/studio/details";
import type { Draft } from "@/lib/studio/draft";
import { draftOf } from "@/lib/studio/draft";
import { decide } from "@/lib/studio/review";

type Voice = Analysis["attributions"][number]["voice"] | "V-REP";
type Wording = Extract<Analysis["findings"][number], { layer: "wording" }>;
type Line = {
  text: string;
  voice?: Voice;
  /** Words of the source and of the cue, and the speaker's full name. */
  source?: string;
  cue?: string;
  content?: string;
  speaker?: string;
  kind?: Extract<Analysis["findings"][number], { layer: "kind" }>["label"];
  loaded?: [words: string, label: Wording["label"], ...neutral: string[]][];
  open?: boolean;
};

const HEADLINE = "Villages Clash Over the Old Ferry Bridge";
const BYLINE = "By Ida Korrel";

/** An invented report of about 400 words with two sides, Ostby and Westby, and every voice. */
const PARAGRAPHS: Line[][] = [
  [
    { text: "The council of Ostby voted 7-4 on Monday to close the old ferry bridge to cars." },
    {
      text: "Mayor Greta Lund said the bridge had carried 3,200 cars a day since the spring.",
      voice: "V-IND",
      source: "Mayor Greta Lund",
      cue: "said",
      speaker: "Greta Lund of Ostby",
    },
    {
      text: "“We cannot wait for somebody to drown in that river,” Lund told the meeting.",
      voice: "V-DIR",
      source: "Lund",
      cue: "told",
      speaker: "Greta Lund of Ostby",
      kind: "K-JUD",
    },
    {
      text: "The shameful vote ended a bitter quarrel that had run for two winters.",
      kind: "K-JUD",
      loaded: [
        ["shameful", "W-EMO"],
        ["bitter", "W-EMO", "long"],
      ],
    },
  ],
  [
    { text: "Westby lies on the other bank and has no second road to the hospital." },
    {
      text: "Its mayor, Piet Arnold, called the decision “an insult to neighbours” on local radio.",
      voice: "V-PAR",
      source: "Piet Arnold",
      cue: "called",
      speaker: "Piet Arnold of Westby",
      kind: "K-JUD",
    },
    {
      text: "Arnold said an ambulance from Westby would need 25 minutes more on the detour.",
      voice: "V-IND",
      source: "Arnold",
      cue: "said",
      speaker: "Piet Arnold of Westby",
      kind: "K-PRE",
    },
    {
      text: "The two villages built the bridge together in 1931 and painted it each May.",
      loaded: [],
    },
    {
      text: "Work on the detour swallowed the whole road budget of Westby last year.",
      loaded: [["swallowed", "W-EMO", "used"]],
    },
  ],
  [
    {
      text: "According to a person close to the builders, two beams have been cracked for years.",
      voice: "V-UNN",
      source: "a person close to the builders",
      cue: "According to",
      content: "two beams have been cracked for years",
    },
    { text: "An inspection report from March lists eleven beams with rust and none with cracks." },
    {
      text: "Engineer Sara Holm said that repairs would take nine weeks and close one lane.",
      voice: "V-IND",
      source: "Engineer Sara Holm",
      cue: "said",
      speaker: "Sara Holm",
      kind: "K-PRE",
    },
    {
      text: "“Nine weeks is a guess, and I would not bet on it,” she added.",
      voice: "V-DIR",
      source: "she",
      cue: "added",
      speaker: "Sara Holm",
      kind: "K-JUD",
    },
    { text: "Ostby has set aside 410,000 crowns for paint, rails and new lamps." },
  ],
  [
    {
      text: "Shops near the landing lost a flood of customers after the first closure.",
      loaded: [["flood", "W-INT", "number"]],
    },
    {
      text: "Baker Tomas Reed complained that his sales fell by a third within a week.",
      voice: "V-IND",
      source: "Baker Tomas Reed",
      cue: "complained",
      speaker: "Tomas Reed",
      loaded: [["complained", "W-VRB", "said"]],
    },
    { text: "The school bus now stops at the church, where about 60 children wait." },
    {
      text: "Parents fear that the walk along the dam is too dark in winter.",
      voice: "V-IND",
      source: "Parents",
      cue: "fear",
      speaker: "parents",
      kind: "K-JUD",
    },
    {
      text: "The reckless detour leads over a field track without a single light.",
      loaded: [["reckless", "W-EMO", "new"]],
    },
  ],
  [
    { text: "The county measured the river twice in April and found it half a metre higher." },
    {
      text: "A county spokeswoman said the figures would be published by the end of June.",
      voice: "V-IND",
      source: "A county spokeswoman",
      cue: "said",
      speaker: "a county spokeswoman",
      kind: "K-PRE",
    },
    {
      text: "It was reported in both villages that a rich buyer wanted the landing.",
      voice: "V-UNN",
      cue: "was reported",
      content: "a rich buyer wanted the landing",
    },
    { text: "No offer for the landing stands in the land register of Ostby." },
    {
      text: "“Nobody has asked us, and nobody will get it,” said farmer Nils Berg of Westby.",
      voice: "V-DIR",
      source: "farmer Nils Berg of Westby",
      cue: "said",
      speaker: "Nils Berg of Westby",
    },
  ],
  [
    { text: "On Friday some forty people from Westby stood on the bridge with candles." },
    { text: "Police counted 38 of them and wrote down no names.", loaded: [] },
    {
      text: "Lund’s office insisted that Ostby would open the bridge to bicycles on 1 July.",
      voice: "V-IND",
      source: "Lund’s office",
      cue: "insisted",
      speaker: "the mayor’s office of Ostby",
      kind: "K-PRE",
      loaded: [["insisted", "W-VRB"]],
    },
    {
      text: "A second vote is due in September, after the summer holidays.",
      kind: "K-PRE",
      open: true,
    },
    { text: "Ostby and Westby have shared one fire engine since the year of the great storm." },
  ],
];

/** The report as an analyzer would see it, with findings by hand. */
function report(): Analysis {
  let text = `${HEADLINE}\n\n${BYLINE}`;
  const blocks: Analysis["blocks"] = [
    { kind: "headline", span: { start: 0, end: HEADLINE.length } },
    { kind: "byline", span: { start: HEADLINE.length + 2, end: text.length } },
  ];
  const found: Pick<Analysis, "sentences" | "clauses" | "attributions" | "findings"> = {
    sentences: [],
    clauses: [],
    attributions: [],
    findings: [],
  };
  for (const paragraph of PARAGRAPHS) {
    text += "\n\n";
    const start = text.length;
    for (const [at, line] of paragraph.entries()) {
      if (at > 0) text += " ";
      read(line, text.length, found);
      text += line.text;
    }
    blocks.push({ kind: "paragraph", span: { start, end: text.length } });
  }
  return analysisSchema.parse({ format: 1, text, blocks, notices: [], ...found });
}

function read(
  line: Line,
  start: number,
  {
    sentences,
    clauses,
    attributions,
    findings,
  }: Pick<Analysis, "sentences" | "clauses" | "attributions" | "findings">,
): void {
  const number = clauses.length + 1;
  const clause = `c${number}`;
  const span = { start, end: start + line.text.length };
  const at = (words: string) => {
    const from = line.text.indexOf(words);
    if (from === -1) throw new Error(`“${words}” does not stand in “${line.text}”.`);
    return { start: start + from, end: start + from + words.length };
  };
  sentences.push(span);
  clauses.push({ id: clause, span, sentence: sentences.length - 1 });
  const {
    voice = "V-REP",
    source,
    cue,
    content,
    speaker,
    kind = "K-CHK",
    loaded = [],
    open = false,
  } = line;
  const confidence = open ? 0.4 : 0.9;
  const base = { span, clause, confidence, by: "rule:test/hand", why: "Found by hand." };
  if (voice !== "V-REP") {
    const [first] = line.text.split(/(?<=”)/u);
    const quoted = line.text.startsWith("“") && first ? at(first) : null;
    const after = cue ? at(cue).end + 1 : start;
    attributions.push({
      id: `a${number}`,
      source: source ? [at(source)] : [],
      cue: cue ? [at(cue)] : [],
      content: [content ? at(content) : (quoted ?? { start: after, end: span.end })],
      voice,
      speaker: speaker ? { name: speaker, type: "person", carriedFrom: null } : null,
      confidence,
      by: "rule:test/hand",
      why: "Somebody says it.",
    });
  }
  findings.push(
    {
      ...base,
      id: `voice:${clause}`,
      layer: "voice",
      label: voice,
      attribution: voice === "V-REP" ? null : `a${number}`,
    },
    { ...base, id: `kind:${clause}`, layer: "kind", label: kind },
  );
  if (/\d/u.test(line.text))
    findings.push({
      ...base,
      id: `backing:${clause}`,
      layer: "backing",
      label: "R-NIL",
      supplier: speaker ?? null,
    });
  for (const [words, label, ...neutral] of loaded)
    findings.push({
      ...base,
      id: `wording:${clause}:${words}`,
      span: at(words),
      layer: "wording",
      label,
      owner: "outlet",
      neutral,
    });
}

/** A draft of the report: nothing is decided yet. */
export const fresh = (): Draft =>
  draftOf(report(), { outlet: "", date: "", link: "", lang: "en", rights: null });

/** The draft with every finding accepted. */
export const accepted = (draft: Draft = fresh()): Draft =>
  draft.findings.reduce((sofar, { id }) => decide(sofar, id, "accepted"), draft);

/** The draft with everything said that a lesson needs about itself. */
export const detailed = (draft: Draft): Draft =>
  setDetails(draft, {
    title: "A bridge and two villages",
    aim: "Tell what the paper says itself from what it passes on.",
    origin: {
      outlet: "Valley Post",
      date: "2026-11-20",
      link: "https://valley.example/bridge",
      lang: "en",
      rights: "own",
    },
    parties: ["Ostby", "Westby"],
    contentNote: "The text is about a quarrel. Anybody may skip it.",
  });
