import type { Token } from "../tokens";

/** As many words behind harm its doer can stand with “by”; as many before it. */
const BEHIND = 12;
const BEFORE = 3;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));
/** Behind “by” these begin a time, a place or a measure, and no doer. */
const NO_DOER = words(`
  noon midnight dawn dusk night day monday tuesday wednesday thursday friday saturday sunday then now hand phone mail
  air sea land road rail post far chance mistake accident half`);
/** What harms and is nobody. */
const NOBODY = words(`
  earthquake earthquakes quake flood floods flooding storm storms hurricane cyclone typhoon tornado lightning avalanche
  avalanches landslide landslides tsunami wave waves eruption drought heat heatwave cold frost snow ice wind winds rain hail
  wildfire wildfires disease virus illness cancer crash collision accident derailment collapse capsized fall lion bear
  shark snake dog horse tree`);
/** A thing that was used is no doer either: “hit by a shell”. */
const THINGS = words(`
  shell shells missile missiles rocket rockets bomb bombs bullet bullets shrapnel gunfire fire blast blasts explosion
  explosions shelling strike strikes airstrike airstrikes violence fighting clashes war mortar mortars drone drones`);
/** What somebody’s name can stand before: “killed in Armenian shelling”. */
const ACTS = words(`
  shelling bombardment bombing bombings strike strikes airstrike airstrikes attack attacks raid raids fire gunfire missile
  missiles rocket rockets drone drones offensive assault shells bombs artillery ambush`);
const ARTICLES = words(
  "a an the some several two three more its his her their another stray heavy",
);

/** Whether the words beside harm say who did it, or that nobody did: “by …”, “the army’s shelling”, “in the flood”. */
export function hasDoer(tokens: readonly Token[], first: number, last: number): boolean {
  const after = tokens.slice(last + 1, last + 1 + BEHIND);
  if ([...tokens.slice(0, first), ...after].some(({ lower }) => NOBODY.has(lower))) return true;
  const by = after.findIndex(({ lower }) => lower === "by");
  const agent = by === -1 ? [] : after.slice(by + 1).filter(({ lower }) => !ARTICLES.has(lower));
  const named = agent[0];
  if (named && !NO_DOER.has(named.lower) && !/^\d/u.test(named.text) && !THINGS.has(named.lower))
    return true;
  if (after.some((token, at) => ACTS.has(token.lower) && isOwned(after.slice(0, at), token)))
    return true;
  return isOwned(tokens.slice(Math.max(0, first - BEFORE), first), tokens[first]);
}

/** “Azerbaijani shelling”, “the army’s bombardment”: whoever owns the harm did it. A verb is owned by nobody. */
function isOwned(before: readonly Token[], harm: Token | undefined): boolean {
  const beside = before.at(-1);
  if (
    !harm ||
    !beside ||
    !/(?:ing|ment|tion|s|e|r)$/u.test(harm.lower) ||
    /^(?:was|were|is|are)$/u.test(harm.lower)
  )
    return false;
  const isOwner = beside.lower === "'s" || beside.lower === "’s" || /s['’]$/u.test(beside.text);
  return (
    isOwner || (/^\p{Lu}/u.test(beside.text) && /(?:i|an|ian|ish|ese|ch|eri)$/u.test(beside.lower))
  );
}
