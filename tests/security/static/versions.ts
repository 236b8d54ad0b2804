import type { Locked } from "./lockfile";

/** What a version must not be below, be, or may be all the same. */
export type VersionTable = {
  /** `least` has one version for each major line that was mended. */
  floors: { name: string; least: string[]; why: string }[];
  stolen: { name: string; versions: string[]; why: string }[];
  accepted: { path: string; version: string; why: string }[];
};

const numbers = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);

/** Whether one version comes before another; a prerelease counts as before its release. */
export function isBelow(version: string, other: string): boolean {
  const [own, its] = [numbers(version), numbers(other)];
  const at = own.findIndex((part, place) => part !== its[place]);
  if (at >= 0) return (own[at] ?? 0) < (its[at] ?? 0);
  return version.includes("-") && !other.includes("-");
}

/** A line that was never mended is below every floor, a newer line above all of them. */
function isUnder(version: string, least: readonly string[]): boolean {
  const major = (of: string) => numbers(of)[0] ?? 0;
  const own = least.find((floor) => major(floor) === major(version));
  return own ? isBelow(version, own) : least.every((floor) => major(floor) > major(version));
}

/** What a lock file holds against the table, and what the table accepts that is no longer there. */
export function versionFaults(
  packages: readonly Locked[],
  { floors, stolen, accepted }: VersionTable,
): string[] {
  const isAccepted = ({ path, version }: Locked) =>
    accepted.some((each) => each.path === path && each.version === version);
  const under = packages.flatMap((each) =>
    floors
      .filter(({ name, least }) => name === each.name && isUnder(each.version, least))
      .filter(() => !isAccepted(each))
      .map(({ why }) => `${each.path} ${each.version} is too old: ${why}`),
  );
  const bad = packages.flatMap((each) =>
    stolen
      .filter(({ name, versions }) => name === each.name && versions.includes(each.version))
      .map(({ why }) => `${each.path} ${each.version}: ${why}`),
  );
  const stale = accepted
    .filter(({ path, version }) => !packages.some((p) => p.path === path && p.version === version))
    .map(({ path, version }) => `${path} ${version} is accepted and not there`);
  return [...under, ...bad, ...stale];
}

const REGISTRY = "https://registry.npmjs.org/";

/** Packages that are fetched from elsewhere, or without a hash to check them by. */
export const sourceFaults = (packages: readonly Locked[]): string[] =>
  packages.flatMap(({ path, integrity, resolved }) => [
    ...(integrity?.startsWith("sha512-") ? [] : [`${path} has no SHA-512`]),
    ...(resolved === undefined || resolved.startsWith(REGISTRY)
      ? []
      : [`${path} comes from ${resolved}`]),
  ]);

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Packages we ask for whose day of release is not written down, or less than a week ago: most thefts are noticed in one. */
export const ageFaults = (
  packages: readonly string[],
  dates: Readonly<Record<string, string>>,
  now: Date,
): string[] => [
  ...packages.flatMap((name) => {
    const day = dates[name];
    if (day === undefined)
      return [`${name}: write its day of release (npm view … time) into release-dates.json`];
    return now.getTime() - Date.parse(day) < WEEK_MS ? [`${name} is of ${day}: wait a week`] : [];
  }),
  ...Object.keys(dates)
    .filter((name) => !packages.includes(name))
    .map((name) => `${name} stands in release-dates.json and is not asked for`),
];
