import "server-only";
import written from "@/content/demo.json";
import spanish from "@/content/lang/es/demo.json";
import { compileDemo, type Demo, type PublicDemo, toPublicDemo } from "@/lib/lesson/demo";
import { interfaceLanguage } from "./messages";

const ORIGINAL = { file: "content/demo.json", json: written };
const TRANSLATIONS = new Map([["es", { file: "content/lang/es/demo.json", json: spanish }]]);

const compiled = new Map<string, Demo>();

function demoIn(lang: string): Demo {
  const known = compiled.get(lang);
  if (known) return known;
  const translation = TRANSLATIONS.get(lang);
  const result = compileDemo(ORIGINAL, translation);
  if (!result.ok) throw new Error(`${(translation ?? ORIGINAL).file}: ${result.error[0]?.what}`);
  compiled.set(lang, result.value);
  return result.value;
}

/** The three questions of the home page with their keys, in the reader's language. They are part of the build, because nothing of them is stored. */
export const demo = async (): Promise<Demo> => demoIn(await interfaceLanguage());

/** What a visitor sees before answering. */
export const publicDemo = async (): Promise<PublicDemo> => toPublicDemo(await demo());
