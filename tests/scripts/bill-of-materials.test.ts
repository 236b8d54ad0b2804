import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { billOfMaterials } from "../../scripts/steps/bill-of-materials.mjs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
type Entry = { version: string; dev?: boolean; devOptional?: boolean };
const packages: [path: string, entry: Entry][] = Object.entries(lock.packages);

describe("the bill of materials", () => {
  const bill = billOfMaterials(lock);
  const named = new Map(bill.components.map((each) => [`${each.name}@${each.version}`, each]));

  it("names every package of the lock file, and no other, with a hash and a licence", () => {
    const locked = packages
      .filter(([path]) => path !== "")
      .map(([path, { version }]) => `${path.split("node_modules/").at(-1)}@${version}`);
    expect(new Set(named.keys())).toEqual(new Set(locked));
    for (const { hashes, licenses } of bill.components) {
      expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/);
      expect(licenses).toHaveLength(1);
    }
  });

  it("tells what ships from what only builds and tests", () => {
    const ships = Object.keys(lock.packages[""].dependencies);
    for (const name of ships)
      expect(bill.components.find((each) => each.name === name)?.scope, name).toBe("required");
    expect(bill.components.find(({ name }) => name === "vitest")?.scope).toBe("excluded");
  });

  it("says what each asks for, in names that stand in it", () => {
    const refs = new Set(bill.components.map((each) => each["bom-ref"]));
    const [own, ...others] = bill.dependencies;
    expect(own?.dependsOn).toHaveLength(
      Object.keys({ ...lock.packages[""].dependencies, ...lock.packages[""].devDependencies })
        .length,
    );
    expect(others.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual(
      [],
    );
  });

  it("finds the copy that a package finds: its own before the common one", () => {
    const integrity = `sha512-${Buffer.alloc(64).toString("base64")}`;
    const entry = (version: string, dependencies = {}) => ({
      version,
      integrity,
      license: "MIT",
      dependencies,
    });
    const { dependencies } = billOfMaterials({
      name: "app",
      version: "1.0.0",
      packages: {
        "": { license: "MIT", dependencies: { a: "1.0.0", b: "1.0.0" } },
        "node_modules/a": entry("1.0.0", { b: "2.0.0" }),
        "node_modules/a/node_modules/b": entry("2.0.0"),
        "node_modules/b": entry("1.0.0"),
      },
    });
    expect(dependencies.slice(0, 2).map(({ dependsOn }) => dependsOn)).toEqual([
      ["pkg:npm/a@1.0.0", "pkg:npm/b@1.0.0"],
      ["pkg:npm/b@2.0.0"],
    ]);
  });
});
