import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { trainRoles } from "@/lib/analysis/roles/train";
import { trainWording } from "@/lib/analysis/wording/train";

const USAGE =
  "npm run train -- --data FOLDER [--only attribution|wording] [--vectors FILE] [--out content/models]";

const vectorsSchema = z.object({
  dimensions: z.int().min(1),
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
});

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    only: { type: "string" },
    vectors: { type: "string" },
    out: { type: "string", default: "content/models" },
  },
});

const linesOf = async (folder: string, name: string): Promise<string[]> =>
  (await readFile(join(folder, "train", name), "utf8")).split("\n");

async function write(name: string, bytes: Uint8Array, report: string): Promise<void> {
  await mkdir(values.out, { recursive: true });
  await writeFile(join(values.out, name), bytes);
  console.log(`${join(values.out, name)}: ${report}`);
}

/** Trains what is asked for on the labelled texts in `folder` and writes its weights. */
async function train(folder: string, vectors: string | undefined): Promise<void> {
  if (values.only !== "wording") {
    const { bytes, report } = trainRoles(await linesOf(folder, "attribution.jsonl"), console.log);
    await write("attribution.bin", bytes, report);
  }
  if (values.only !== "attribution") {
    const table = vectors ? vectorsSchema.parse(JSON.parse(await readFile(vectors, "utf8"))) : null;
    const { bytes, report } = trainWording(await linesOf(folder, "bias-babe.jsonl"), table);
    await write("wording.bin", bytes, report);
  }
}

if (values.data) await train(values.data, values.vectors);
else {
  console.error(USAGE);
  process.exitCode = 1;
}
