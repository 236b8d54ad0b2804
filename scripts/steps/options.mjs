import { Problem } from "./problem.mjs";

/** Flags as `{ classroom: true, only: "unit" }`, the rest in `rest`. A flag named in `valued` takes the next word. */
export function parseFlags(args, known, valued = []) {
  const flags = { rest: [] };
  for (let at = 0; at < args.length; at++) {
    const word = args[at];
    const name = word.replace(/^--?/, "").split("=")[0];
    if (!word.startsWith("-")) flags.rest.push(word);
    else if (valued.includes(name)) flags[name] = word.split("=")[1] ?? args[++at] ?? "";
    else if (known.includes(name)) flags[name] = true;
    else
      throw new Problem(
        `Unknown option ${word}. Known: ${[...known, ...valued].map((one) => `--${one}`).join(", ")}.`,
      );
  }
  return flags;
}
