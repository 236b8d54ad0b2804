import { balanceOf, HALVES, MOST_OF_ONE_HALF } from "./balance";
import type { Draft } from "./draft";
import type { StudioPlace, StudioProblem, StudioRule } from "./problem";

const field = (id: string): StudioPlace => ({ type: "field", id });

/** Words of a text about war or violence. */
const VIOLENT =
  /\b(?:air ?strikes?|artillery|bomb(?:ed|ing|s)?|casualties|corpses?|executed|explosions?|fatalities|gunfire|gunm[ae]n|hostages?|killed|killing|massacres?|missiles?|murder(?:ed|s)?|raped?|rockets?|shell(?:ed|ing)|shootings?|slain|stabbed|tortured?|troops|war|wounded)\b/giu;
/** How many such words a text has that needs a note. */
const GRAVE = 3;

/** What a lesson as a whole lacks: its details, its steps and its balance. */
export function checkDetails(draft: Draft): StudioProblem[] {
  const { title, aim, origin, contentNote, parties, blocks, text } = draft;
  const found: StudioProblem[] = [];
  const say = (
    rule: StudioRule,
    at: StudioPlace | null,
    values: StudioProblem["values"] = {},
  ): void => {
    found.push({ rule, values, at });
  };
  if (blocks.every(({ kind }) => kind !== "paragraph")) say("no-text", null);
  if (title.trim() === "") say("no-title", field("title"));
  if (aim.trim() === "") say("no-aim", field("aim"));
  if (origin.outlet.trim() === "") say("no-outlet", field("origin.outlet"));
  if (origin.date === "") say("no-date", field("origin.date"));
  if (origin.rights === null) say("no-rights", field("origin.rights"));
  const violent = [...new Set(text.toLowerCase().match(VIOLENT) ?? [])];
  const isGrave = violent.length >= GRAVE;
  if (contentNote.trim() === "" && (isGrave || parties.length > 0))
    say("no-content-note", field("contentNote"), {
      why: isGrave ? "words" : "sides",
      words: violent.slice(0, GRAVE).join(", "),
    });
  const { places, halves, sides } = balanceOf(draft);
  for (const place of ["worked", "practice", "exit"] as const)
    if (places[place] === 0) say(`no-${place}`, field("items"));
  const most = Math.max(halves.attributed, halves.reporter);
  if (most > MOST_OF_ONE_HALF * (halves.attributed + halves.reporter))
    say("halves", field("items"), halves);
  const [one, other] = sides;
  for (const half of HALVES)
    if (one && other && Math.abs(one[half] - other[half]) > 1)
      say("sides", field("items"), {
        half,
        one: one.side,
        oneCount: one[half],
        other: other.side,
        otherCount: other[half],
      });
  return found;
}
