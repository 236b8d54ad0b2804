import { describe, expect, test } from "vitest";
import verbs from "@/content/analysis/verbs.json";
import type { Finding } from "@/lib/analysis/analysis";
import { analyze } from "@/lib/analysis/analyze";
import { matcherOf, matchesIn } from "@/lib/analysis/rules/match";
import { packSchema } from "@/lib/analysis/rules/pack";
import { tokensOf } from "@/lib/analysis/tokens";
import { strongestWording } from "@/lib/analysis/wording/strongest";
import { LOADED_CUES } from "@/lib/rewrite/cues";
import { slice } from "@/lib/text/span";

type Wording = Extract<Finding, { layer: "wording" }>;

const RULES = { roles: null, wording: null };
const seenIn = (text: string) => {
  const analysis = analyze(text, RULES);
  return analysis.findings
    .filter((each): each is Wording => each.layer === "wording")
    .map((each) => ({ ...each, words: slice(analysis.text, each.span) }));
};
const labelsIn = (text: string) =>
  Object.fromEntries(seenIn(text).map(({ words, label }) => [words, label]));

describe("words without the weights", () => {
  test.each([
    ["The council slammed the plan on Friday.", "slammed", "W-VRB"],
    ["The mayor claimed that the bridge was safe.", "claimed", "W-VRB"],
    ["The brutal winter closed two roads in the north.", "brutal", "W-EMO"],
    ["Prices skyrocketed in the small town in May.", "skyrocketed", "W-INT"],
    ["The firm announced a restructuring of its plant.", "restructuring", "W-EUP"],
    ["Soldiers of the regime crossed the river on Friday.", "regime", "W-LAB"],
    [
      "Despite international calls for calm, the army moved on.",
      "Despite international calls",
      "W-PRE",
    ],
    ["The road may close for a week in spring.", "may", "D-HED"],
    ["At least 40 people came to the meeting.", "At least", "D-HED"],
    ["The so-called experts met again on Friday.", "so-called", "D-DIS"],
    ["The city opened its “improved” bus station on Friday.", "improved", "D-DIS"],
  ])("%s: “%s” is %s", (text, words, label) => {
    expect(labelsIn(text)).toMatchObject({ [words]: label });
  });

  test.each([
    ["The station opens in May and has about it a smell of paint.", "D-HED"],
    ["He was admitted to hospital on Friday with a broken arm.", "W-VRB"],
    ["The storm claimed three lives on the coast.", "W-VRB"],
    ["They sang “Yellow Boats” at the school on Friday.", "D-DIS"],
    ["“We are late,” said the driver, Ana Silva.", "D-DIS"],
    ["The hurricane was a natural disaster for the coast.", "W-EMO"],
    ["Scientists filmed the giant panda and her cub.", "W-INT"],
  ])("%s holds no %s", (text, label) => {
    expect(Object.values(labelsIn(text))).not.toContain(label);
  });

  test("plainer words stand in the form of the word they are for", () => {
    const [found] = seenIn("The council slammed the plan on Friday.");
    expect(found?.neutral).toEqual(["criticised"]);
  });

  test("a word in quotation marks is its speaker's, outside them the outlet's", () => {
    const text = "“This brutal plan must go,” said Ana Silva. The disastrous vote was on Friday.";
    expect(
      Object.fromEntries(seenIn(text).map(({ words, owner }) => [words, owner])),
    ).toMatchObject({
      brutal: "source",
      disastrous: "outlet",
    });
  });

  test("every judging verb that the app's rewriting knows is in the pack of verbs", () => {
    const matcher = matcherOf([packSchema.parse(verbs)]);
    const unknown = LOADED_CUES.filter(
      (verb) => matchesIn(matcher, tokensOf(`They ${verb} that it was late.`)).length === 0,
    );
    expect(unknown).toEqual([]);
  });
});

describe("verbs of two sides", () => {
  const TEXT =
    "Officials of Norland said that the road was open. Officials of Sudland claimed that the road was closed.";
  const swapped = TEXT.replaceAll("Norland", "#")
    .replaceAll("Sudland", "Norland")
    .replaceAll("#", "Sudland");
  const unequal = (text: string) => seenIn(text).filter(({ by }) => by === "rule:asymmetry/verbs");

  test("a judging verb for one beside a plain one for the other names both places", () => {
    const [found, ...more] = unequal(TEXT);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ words: "claimed", label: "W-VRB", neutral: ["said"] });
    expect(found?.why).toContain("Sudland");
    expect(found?.why).toContain("Norland");
  });

  test("exchanging the names moves the finding with the verb, not with the name", () => {
    expect(unequal(swapped).map(({ span }) => span)).toEqual(unequal(TEXT).map(({ span }) => span));
  });

  test("the same verb for both is no finding", () => {
    expect(unequal(TEXT.replace("claimed", "said"))).toEqual([]);
    expect(unequal(TEXT.replace("said", "claimed"))).toEqual([]);
  });
});

test("the strongest words of a text come first, each once, without hedges", () => {
  const analysis = analyze(
    "The brutal raid may have begun on Friday. The brutal raid, at least 3 hours long, was a so-called test.",
    RULES,
  );
  const words = strongestWording(analysis, 5).map(({ span }) => slice(analysis.text, span));
  expect(words).toEqual(["brutal", "so-called"]);
});
