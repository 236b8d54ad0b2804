import { expect, test } from "vitest";
import { readModels } from "@/db/models";
import { analyze } from "@/lib/analysis/analyze";

const models = await readModels("content/models");
const RULES = { roles: null, wording: null };

const TEXTS: readonly (readonly [text: string, speakers: readonly string[]])[] = [
  [
    "The harbour office has said that at least nine boats have sunk since the storm began last week, while town officials said at least one boat was lost in the flooding of the market on Sunday.",
    ["The harbour office", "town officials"],
  ],
  [
    "The ferry crews later claimed to have reached the pier and other safe places in Oka, though officials of the town said the boats were lost.",
    ["The ferry crews", "officials of the town"],
  ],
  [
    "Ingrid Solheim said the bridge was closed at noon, while the police said it was open until four.",
    ["Ingrid Solheim", "the police"],
  ],
  [
    "The union says that 400 workers stayed at home on Monday, but the owners of the mill say that fewer than 50 did.",
    ["The union", "the owners of the mill"],
  ],
];

/** Everybody who says something in a text, in the order of their words. */
const speakersIn = (text: string, using: typeof models) => [
  ...new Set(analyze(text, using).attributions.map(({ speaker }) => speaker?.name)),
];

test.each(TEXTS)("both who speak in one sentence are found: %s", (text, speakers) => {
  expect(speakersIn(text, models)).toEqual(speakers);
  expect(speakersIn(text, RULES)).toEqual(speakers);
});
