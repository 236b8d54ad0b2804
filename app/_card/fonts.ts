import { readFile } from "node:fs/promises";
import { join } from "node:path";

// Out of the bundler's sight: it would take every font there is along. next.config.js names the ones below.
const FOLDER = join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@fontsource");

/** The cuts a card is set in: [family, weight, file]. Satori reads woff, not woff2. */
const CUTS = [
  ["serif", 600, "source-serif-4/files/source-serif-4-latin-600-normal.woff"],
  ["serif-ext", 600, "source-serif-4/files/source-serif-4-latin-ext-600-normal.woff"],
  ["sans", 500, "inter/files/inter-latin-500-normal.woff"],
  ["sans", 700, "inter/files/inter-latin-700-normal.woff"],
  ["sans-ext", 500, "inter/files/inter-latin-ext-500-normal.woff"],
] as const;

async function load() {
  return Promise.all(
    CUTS.map(async ([name, weight, file]) => {
      const { buffer, byteOffset, byteLength } = await readFile(
        join(/* turbopackIgnore: true */ FOLDER, file),
      );
      const data = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
      return { name, weight, style: "normal" as const, data };
    }),
  );
}

let loading: ReturnType<typeof load> | undefined;

/** The fonts of a card, read from disk once per process. */
export function cardFonts() {
  loading ??= load();
  return loading;
}

/** What the fonts above cannot draw. Left in, satori would ask another site for a font or an emoji. */
const UNDRAWABLE =
  /[^\u0020-\u007e\u00a0-\u00a8\u00aa-\u00ac\u00af-\u017f\u0218-\u021b\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u20ac\u2212]/gu;

/** The part of a text that the card's fonts can draw, with its gaps closed and at most `most` characters. */
export function drawable(text: string, most: number): string {
  const plain = text.normalize("NFC").replace(UNDRAWABLE, "").replace(/\s+/g, " ").trim();
  return plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain;
}
