import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analysisSchema } from "@/lib/analysis/analysis";

const folder = mkdtempSync(join(tmpdir(), "analyze-"));
const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const run = (args: string[], input = "") => {
  const command = ["--import", "tsx", "db/commands/analyze.ts", ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { input });
  return { printed: stdout.toString(), wrong: stderr.toString(), status };
};

const NEWS =
  "Flood Closes Bridge\n\nBy Jane Doe\n\nThe mayor of Ayr, Ann Lee, said on Monday: “The bridge will be closed until June.” At least 18 homes were flooded.";
const news = write("news.txt", NEWS);

describe("the command that analyses a text", () => {
  test("prints the text with its marks and each layer with why, without colours in a pipe", () => {
    const { printed, wrong, status } = run([news]);
    expect({ wrong, status }).toEqual({ wrong: "", status: 0 });
    expect(printed).toContain("(byline) By Jane Doe");
    expect(printed).toContain("June.”[V-DIR]");
    for (const title of ["Who says it?", "What kind", "What backs it?", "How is it worded?"])
      expect(printed).toContain(title);
    expect(printed).not.toContain("\u001b[");
  });

  test("prints findings of what is piped in as JSON that fits the schema", () => {
    const { printed, status } = run(["-", "--json"], NEWS);
    const analysis = analysisSchema.parse(JSON.parse(printed));
    expect(status).toBe(0);
    expect(analysis.blocks.map(({ kind }) => kind)).toEqual(["headline", "byline", "paragraph"]);
    expect(analysis.findings.length).toBeGreaterThan(0);
  });

  test.each([
    [
      "attribution",
      {
        id: "a",
        attributions: expect.arrayContaining([
          // A comma at its edge may belong to it.
          expect.objectContaining({ type: "direct", source: [[35, expect.any(Number)]] }),
        ]),
      },
    ],
    ["loaded", { id: "a", spans: expect.any(Array) }],
    ["bias", { id: "a", label: expect.stringMatching(/^(?:biased|non-biased)$/), spans: [] }],
    ["subjectivity", { id: "a", label: expect.stringMatching(/^(?:SUBJ|OBJ)$/) }],
  ])("writes a line of %s for each text, with places in the text as given", (task, line) => {
    const text = "\u00a0The bridge is old.\r\n\r\n “We wait,” Ann Lee, a mayor, said. ";
    const from = write(
      "in.jsonl",
      `${JSON.stringify({ id: "a", text, more: 1 })}\n\n${JSON.stringify({ id: "b", text: "" })}\n`,
    );
    const to = join(folder, `${task}.jsonl`);
    expect(run(["--task", task, "--in", from, "--out", to]).status).toBe(0);
    const lines = readFileSync(to, "utf8")
      .trim()
      .split("\n")
      .map((each) => JSON.parse(each));
    expect(lines.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(lines[0]).toEqual(line);
  });
});

describe("what is wrong is one sentence and a failure", () => {
  const bad = write("bad.jsonl", '{"id":"a","text":"b"}\n{"id":1}\n');
  const broken = mkdtempSync(join(folder, "models-"));
  writeFileSync(join(broken, "attribution.bin"), "no weights");
  test.each([
    ["no file", [], /^Use: npm run/],
    ["an option that is not there", [news, "--colour"], /^Use: npm run/],
    [
      "a task without a place for its predictions",
      ["--task", "bias", "--in", news],
      /^Use: npm run/,
    ],
    [
      "a task that is not there",
      ["--task", "truth"],
      /^There is no task “truth”\. Tasks are: attribution/,
    ],
    [
      "a file that is not there",
      [join(folder, "none.txt")],
      /^There is no file or folder .*none\.txt\.$/,
    ],
    ["a folder", [folder], /^This is a folder/],
    [
      "a line that does not fit",
      ["--task", "bias", "--in", bad, "--out", join(folder, "x")],
      /^Line 2 of .*bad\.jsonl is no JSON object with an id and a text\.$/,
    ],
    ["weights that are broken", [news, "--models", broken], /attribution\.bin/],
  ])("for %s", (_, args, sentence) => {
    const { printed, wrong, status } = run(args);
    expect({ printed, status }).toEqual({ printed: "", status: 1 });
    expect(wrong.trim()).toMatch(sentence);
    expect(wrong.trim().split("\n")).toHaveLength(1);
  });
});
