import { describe, expect, test } from "vitest";
import { isAllowed, licenceFaults } from "./licences";
import { asked, lockedIn, ourPackages } from "./lockfile";
import table from "./min-versions.json" with { type: "json" };
import dates from "./release-dates.json" with { type: "json" };
import { ageFaults, isBelow, sourceFaults, versionFaults } from "./versions";

describe("what the app is built from", () => {
  test("is no version with a known flaw, wherever in the tree", () => {
    expect(versionFaults(ourPackages(), table)).toEqual([]);
  });

  test("comes from npm's registry, each with its hash", () => {
    expect(sourceFaults(ourPackages())).toEqual([]);
  });

  test("is at least a week old where we ask for it by name", () => {
    expect(ageFaults(asked(), dates, new Date())).toEqual([]);
  });

  test("is under a licence that may be passed on, and tools under one that may be used", () => {
    expect(licenceFaults(ourPackages())).toEqual([]);
  });
});

const locked = (path: string, version: string, more = {}) =>
  lockedIn({ packages: { [path]: { version, integrity: "sha512-a", ...more } } });

describe("the checks themselves", () => {
  test("find an old version deep in the tree, and let an accepted one pass", () => {
    const path = "node_modules/a/node_modules/b";
    const floors = [{ name: "b", least: ["1.2.3", "2.0.1"], why: "flaw" }];
    const found = (
      version: string,
      accepted: { path: string; version: string; why: string }[] = [],
    ) => versionFaults(locked(path, version), { floors, stolen: [], accepted }).length;
    expect(["0.9.0", "1.2.2", "2.0.0"].map((version) => found(version))).toEqual([1, 1, 1]);
    expect(["1.2.3", "1.3.0", "2.0.1", "3.0.0"].map((version) => found(version))).toEqual([
      0, 0, 0, 0,
    ]);
    expect(found("1.2.2", [{ path, version: "1.2.2", why: "never run" }])).toBe(0);
    expect(found("1.2.3", [{ path, version: "1.2.2", why: "never run" }])).toBe(1);
  });

  test("know a stolen version, a package without a hash, and one from elsewhere", () => {
    const stolen = [{ name: "b", versions: ["5.6.1"], why: "stolen" }];
    const faults = versionFaults(locked("node_modules/b", "5.6.1"), {
      floors: [],
      stolen,
      accepted: [],
    });
    expect(faults).toHaveLength(1);
    expect(sourceFaults(locked("node_modules/b", "1.0.0", { integrity: "sha1-a" }))).toHaveLength(
      1,
    );
    const resolved = "git+ssh://git@example.org/b.git";
    expect(sourceFaults(locked("node_modules/b", "1.0.0", { resolved }))).toHaveLength(1);
  });

  test("order versions by number, a prerelease before its release", () => {
    expect(isBelow("1.9.0", "1.10.0")).toBe(true);
    expect(isBelow("1.10.0", "1.9.0")).toBe(false);
    expect(isBelow("2.0.0-beta.1", "2.0.0")).toBe(true);
    expect(isBelow("2.0.0", "2.0.0")).toBe(false);
  });

  test("ask for a week, and for the day", () => {
    const now = new Date("2026-11-23");
    expect(ageFaults(["b@1.0.0"], { "b@1.0.0": "2026-11-16" }, now)).toEqual([]);
    expect(ageFaults(["b@1.0.0"], { "b@1.0.0": "2026-11-17" }, now)).toHaveLength(1);
    expect(ageFaults(["b@1.0.0"], {}, now)).toHaveLength(1);
    expect(ageFaults([], { "b@1.0.0": "2026-11-16" }, now)).toHaveLength(1);
  });

  test("read a choice of licences and a sum of them", () => {
    const allowed = new Set(["MIT", "Zlib"]);
    expect(isAllowed("(MIT OR GPL-2.0)", allowed)).toBe(true);
    expect(isAllowed("(MIT AND Zlib)", allowed)).toBe(true);
    expect(isAllowed("MIT AND GPL-2.0", allowed)).toBe(false);
    expect(isAllowed("", allowed)).toBe(false);
    expect(
      licenceFaults(locked("node_modules/b", "1.0.0", { license: "Artistic-2.0" })),
    ).toHaveLength(1);
    expect(
      licenceFaults(locked("node_modules/b", "1.0.0", { license: "Artistic-2.0", dev: true })),
    ).toEqual([]);
  });
});
