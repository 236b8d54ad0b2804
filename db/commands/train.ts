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
  vectors: z.record(z.string(), z.custom<readonly number[]>(Array.isArray)),
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

const vectorsOf = async (file: string | undefined) =>
  file ? vectorsSchema.parse(JSON.parse(await readFile(file, "utf8"))) : null;

/** Trains what is asked for on the labelled texts in `folder` and writes its weights. */
async function train(folder: string): Promise<void> {
  const vectors = await vectorsOf(values.vectors);
  if (values.only !== "wording") {
    const lines = await linesOf(folder, "attribution.jsonl");
    const { bytes, report } = trainRoles(lines, vectors, console.log);
    await write("attribution.bin", bytes, report);
  }
  if (values.only !== "attribution") {
    const { bytes, report } = trainWording(await linesOf(folder, "bias-babe.jsonl"), vectors);
    await write("wording.bin", bytes, report);
  }
}

if (values.data) await train(values.data);
else {
  console.error(USAGE);
  process.exitCode = 1;
}
