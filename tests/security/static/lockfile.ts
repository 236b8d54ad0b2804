import { readFileSync } from "node:fs";

/** One package of `package-lock.json`, at its place in the tree. */
export type Locked = {
  /** `node_modules/a/node_modules/b` */
  path: string;
  name: string;
  version: string;
  licence: string | undefined;
  integrity: string | undefined;
  /** Where it is fetched from; left out: the registry that npm is set to. */
  resolved: string | undefined;
  /** True where it is needed to build and test, and no part of what runs. */
  isTool: boolean;
};

type Lock = {
  packages: Record<
    string,
    {
      version?: string;
      license?: string;
      integrity?: string;
      resolved?: string;
      dev?: boolean;
      devOptional?: boolean;
    }
  >;
};

/** Every package a lock file names. */
export const lockedIn = ({ packages }: Lock): Locked[] =>
  Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, { version = "", license, integrity, resolved, dev, devOptional }]) => ({
      path,
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: license,
      integrity,
      resolved,
      isTool: dev === true || devOptional === true,
    }));

/** What this checkout is built from. */
export const ourPackages = (): Locked[] =>
  lockedIn(JSON.parse(readFileSync("package-lock.json", "utf8")));

/** The packages we ask for by name, as `name@version`. */
export function asked(): string[] {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  return Object.entries({ ...dependencies, ...devDependencies }).map(
    ([name, version]) => `${name}@${version}`,
  );
}
