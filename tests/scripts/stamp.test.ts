import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprint } from "../../scripts/steps/stamp.mjs";

describe("the fingerprint of the sources", () => {
  let root: string;
  let before: string;
  const now = () => fingerprint(root, ["app", "proxy.ts", "public"]);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "who-says-stamp-"));
    mkdirSync(join(root, "app/lessons"), { recursive: true });
    writeFileSync(join(root, "app/lessons/page.tsx"), "one");
    writeFileSync(join(root, "proxy.ts"), "two");
    before = now();
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("changes when a file in a folder changes", () => {
    writeFileSync(join(root, "app/lessons/page.tsx"), "other");
    expect(now()).not.toBe(before);
  });

  it("changes when a file appears where there was no folder", () => {
    mkdirSync(join(root, "public"));
    writeFileSync(join(root, "public/icon.svg"), "");
    expect(now()).not.toBe(before);
  });

  it("changes when a file is renamed", () => {
    renameSync(join(root, "app/lessons/page.tsx"), join(root, "app/lessons/layout.tsx"));
    expect(now()).not.toBe(before);
  });

  it("stays when only dates change", () => {
    utimesSync(join(root, "proxy.ts"), new Date(0), new Date(0));
    expect(now()).toBe(before);
  });

  it("stays when a file outside of the sources changes", () => {
    writeFileSync(join(root, "README.md"), "text");
    expect(now()).toBe(before);
  });
});
