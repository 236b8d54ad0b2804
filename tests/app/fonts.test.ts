import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cutFonts } from "@/scripts/commands/fonts.mjs";

test("the fonts in the app are the cuts that `npm run fonts` makes", async () => {
  const cuts = await cutFonts();
  expect(cuts).toHaveLength(2);
  for (const [name, bytes] of cuts)
    expect(bytes.equals(readFileSync(join("app/_components/fonts", name))), name).toBe(true);
});
