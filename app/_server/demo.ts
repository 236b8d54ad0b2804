import "server-only";
import written from "@/content/demo.json";
import { compileDemo, type Demo, type PublicDemo, toPublicDemo } from "@/lib/lesson/demo";

let compiled: Demo | undefined;

/** The three questions of the home page with their keys. It is part of the build, because nothing of it is stored. */
export function demo(): Demo {
  if (!compiled) {
    const result = compileDemo({ file: "content/demo.json", json: written });
    if (!result.ok) throw new Error(`content/demo.json: ${result.error[0]?.what}`);
    compiled = result.value;
  }
  return compiled;
}

/** What a visitor sees before answering. */
export const publicDemo = (): PublicDemo => toPublicDemo(demo());
