import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, runNode } from "./processes.mjs";
import { tool } from "./root.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A program's full path, or undefined when it is not on PATH. */
export const onPath = (name, path = process.env.PATH ?? "") =>
  path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

function installedBrowser() {
  const named = [process.env.CHROMIUM_PATH, process.env.CHROME_PATH, ...PLACES];
  return (
    named.find((file) => file && existsSync(file)) ??
    NAMES.map((name) => onPath(name)).find(Boolean)
  );
}

async function playwrightBrowser() {
  const { chromium } = await import("@playwright/test");
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** A Chromium for the browser tests, installed if need be: `{ path }`, or `{ reason }` why there is none. */
export async function findBrowser() {
  const there = installedBrowser() ?? (await playwrightBrowser());
  if (there) return { path: there };
  console.log("  Browser: installing Chromium …");
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { env });
    await run("apt-get", ["install", "-y", "chromium"], { env });
  } else {
    await runNode([tool.playwright, "install", "chromium"]);
  }
  const path = installedBrowser() ?? (await playwrightBrowser());
  if (path) return { path };
  return { reason: "no Chromium found and none could be installed; set CHROME_PATH to one" };
}
