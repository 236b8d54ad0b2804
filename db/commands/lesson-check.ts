import { readFile } from "node:fs/promises";
import { shinglesOf } from "@/lib/lesson/shingles";

const [flag, path, ...rest] = process.argv.slice(2);
if (flag === "--shingles" && path) {
  const text = await readFile(path, "utf8");
  const made = "npm run lesson:check -- --shingles";
  console.log(JSON.stringify(shinglesOf(rest.join(" ") || path, made, text)));
}
