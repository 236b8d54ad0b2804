import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "../../../scripts/steps/processes.mjs";
import { at } from "../../../scripts/steps/root.mjs";

/** What secrets look like that are worth stealing. An address with a password counts unless the password is the word itself, or shorter than any that is used. */
const LOOKS: readonly [name: string, looks: RegExp][] = [
  ["private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ["AWS key", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["Google key", /\bAIza[0-9A-Za-z_-]{35}\b/],
  ["Google client secret", /\bGOCSPX-[0-9A-Za-z_-]{20,}/],
  ["GitHub token", /\bgh[pousr]_[0-9A-Za-z]{36,}\b|\bgithub_pat_[0-9A-Za-z_]{50,}\b/],
  ["npm token", /\bnpm_[0-9A-Za-z]{36}\b/],
  ["Slack token", /\bxox[abeoprs]-[0-9A-Za-z-]{10,}/],
  ["Stripe key", /\b[rs]k_live_[0-9A-Za-z]{20,}/],
  ["signed token", /\beyJ[0-9A-Za-z_-]{15,}\.eyJ[0-9A-Za-z_-]{15,}\.[0-9A-Za-z_-]{20,}/],
  ["Neon password", /\bnpg_[0-9A-Za-z]{10,}/],
  ["setting", /\b(?:AUTH_SECRET|CRON_SECRET|GOOGLE_CLIENT_SECRET)\s*=\s*["']?[0-9a-f]{32,}/],
  [
    "address with a password",
    /\b(?:postgres(?:ql)?|smtps?|mysql|redis|amqp):\/\/[^\s:/"'`$<{]+:(?!password@|secret@)[^\s@/"'`$<{]{6,}@(?!127\.0\.0\.1|localhost)/,
  ],
];

/** What looks like a secret in a text, by name. The secret itself is not repeated. */
export const secretsIn = (text: string): string[] =>
  LOOKS.filter(([, looks]) => looks.test(text)).map(([name]) => name);

/** Pictures, fonts and weights: nobody writes a secret into one by mistake. */
const NO_TEXT = /\.(png|ico|woff2?|bin|gz|jpg)$/;

/** Every file that git knows; null where this is no checkout. */
export function trackedFiles(): string[] | null {
  if (!existsSync(at(".git"))) return null;
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: at(), encoding: "utf8" });
  return listed
    .split("\0")
    .filter((file) => file !== "" && !NO_TEXT.test(file) && existsSync(at(file)));
}

/** Every file of a folder, however deep; none where there is no such folder. */
export const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .map((name) => join(folder, name))
        .filter((path) => statSync(path).isFile() && !NO_TEXT.test(path))
    : [];

/** Files with something in them that looks like a secret. */
export const filesWithSecrets = (files: readonly string[]): string[] =>
  files.flatMap((file) => secretsIn(readFileSync(file, "utf8")).map((name) => `${file}: ${name}`));

/** What secretlint finds in some files with its recommended rules. */
export async function foundBySecretlint(files: readonly string[]): Promise<string[]> {
  const rules = { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend" }] };
  const { code, output } = await runNode([
    at("node_modules/secretlint/bin/secretlint.js"),
    "--maskSecrets",
    "--format=unix",
    "--secretlintrcJSON",
    JSON.stringify(rules),
    ...files,
  ]);
  if (code === 0) return [];
  if (code !== 1) throw new Error(`secretlint ended with ${code}: ${output.slice(0, 500)}`);
  return output.split("\n").filter((line: string) => line.trim() !== "");
}
