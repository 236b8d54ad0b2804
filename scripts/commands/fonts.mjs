import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subset from "subset-font";
import { ROOT } from "../steps/root.mjs";

const PACKAGES = join(ROOT, "node_modules/@fontsource-variable");
const FACES = {
  "inter.woff2": "inter/files/inter-latin-wght-normal.woff2",
  "source-serif.woff2": "source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
};
/** The weights the styles use. */
const WEIGHTS = { wght: { min: 400, max: 700 } };
const MARKS = "¡¿«»©§°·×–—‘’“”„†…′€→←−";

const between = (first, last) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));

/** Basic Latin, the letters of western Europe, and the marks of our texts. Other letters come from the device's faces. */
const CHARACTERS = between(0x20, 0x7e) + between(0xc0, 0xff) + MARKS;

/**
 * The two faces cut down to what pages use, about half their bytes: every first visit waits for them.
 *
 * @returns {Promise<[name: string, bytes: Buffer][]>}
 */
export const cutFonts = () =>
  Promise.all(
    Object.entries(FACES).map(async ([name, whole]) => {
      const face = readFileSync(join(PACKAGES, whole));
      return [
        name,
        await subset(face, CHARACTERS, { targetFormat: "woff2", variationAxes: WEIGHTS }),
      ];
    }),
  );

/** Writes the cuts where the app reads them. */
export async function fonts() {
  for (const [name, bytes] of await cutFonts())
    writeFileSync(join(ROOT, "app/_components/fonts", name), bytes);
}
