import { readFileSync } from "node:fs";
import { at } from "./root.mjs";

/** A passage of ours as somebody pastes it: headline, paragraphs, captions. */
function pasted(name) {
  const file = readFileSync(at("content/passages", `${name}.json`), "utf8");
  const { headline, paragraphs } = JSON.parse(file);
  return [headline, ...paragraphs.map((part) => part.caption ?? part)].join("\n\n");
}

/** A text in discover and, for the signed-in teacher of this page, in the studio. `save` keeps a picture. */
export async function takeStudio(page, save) {
  const text = pasted("06-bike-lanes");
  await page.goto("/discover");
  await page.getByRole("textbox").fill(text);
  await page.getByRole("button", { name: "X-ray it" }).click();
  await page.getByRole("heading", { name: "What was found" }).waitFor();
  await save(page, "discover-desktop");
  await page.goto("/teach/studio/new");
  await page.getByRole("textbox", { name: "The text" }).fill(text);
  await page.getByRole("button", { name: "Find who says what" }).click();
  await page.getByRole("heading", { name: "Check what we found" }).waitFor();
  await page.getByRole("button", { name: "Next", exact: true }).focus();
  for (const key of ["n", "a", "a", "a", "s"]) await page.keyboard.press(key);
  await save(page, "studio-desktop");
}
