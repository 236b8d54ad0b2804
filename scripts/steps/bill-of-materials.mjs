const NPM = "node_modules/";

const nameAt = (path) => path.slice(path.lastIndexOf(NPM) + NPM.length);

/** Package URL (https://github.com/package-url/purl-spec) of a package of npm's registry. */
const purl = (name, version) => `pkg:npm/${name.replace("@", "%40")}@${version}`;

/** SHA-512 as it stands in a lock file, in base 64, as hexadecimal digits. */
const hashes = (integrity) => [
  {
    alg: "SHA-512",
    content: Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex"),
  },
];

const licences = (licence) =>
  / (AND|OR) /.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];

/** Ships always, ships on some machines, or only builds and tests; the first that holds at any place in the tree. */
const SCOPES = ["required", "optional", "excluded"];
const scopeOf = ({ dev, devOptional, optional }) =>
  SCOPES[dev || devOptional ? 2 : optional ? 1 : 0];
const stronger = (one, other) => (SCOPES.indexOf(one) < SCOPES.indexOf(other) ? one : other);

/** The place a package at `path` finds another by its name: beside it, or further up. Undefined for an optional one that was left out. */
function placeOf(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf(`/${NPM}`), 0))) {
    const place = at === "" ? `${NPM}${name}` : `${at}/${NPM}${name}`;
    if (packages[place]) return place;
    if (at === "") return undefined;
  }
}

/**
 * What an app is built from, as CycloneDX 1.5: every package of a lock file with its hash and licence, whether it
 * ships, and what it asks for. The same lock file gives the same bytes.
 */
export function billOfMaterials({ name, version, packages }) {
  const places = Object.keys(packages).filter((path) => path !== "");
  const refAt = (path) => purl(nameAt(path), packages[path].version);
  const components = new Map();
  const asks = new Map();
  for (const path of places) {
    const { version: its, license = "NOASSERTION", integrity } = packages[path];
    const ref = refAt(path);
    components.set(ref, {
      type: "library",
      "bom-ref": ref,
      name: nameAt(path),
      version: its,
      scope: stronger(scopeOf(packages[path]), components.get(ref)?.scope ?? "excluded"),
      hashes: hashes(integrity),
      licenses: licences(license),
      purl: ref,
    });
  }
  const dependenciesAt = (path) => {
    const { dependencies, devDependencies, optionalDependencies, peerDependencies } =
      packages[path];
    const all = {
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
      ...peerDependencies,
    };
    return Object.keys(all)
      .map((asked) => placeOf(packages, path, asked))
      .filter((place) => place !== undefined)
      .map(refAt);
  };
  for (const path of ["", ...places]) {
    const ref = path === "" ? purl(name, version) : refAt(path);
    asks.set(ref, new Set([...(asks.get(ref) ?? []), ...dependenciesAt(path)]));
  }
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": purl(name, version),
        name,
        version,
        licenses: licences(packages[""].license),
        purl: purl(name, version),
      },
    },
    components: [...components.values()],
    dependencies: [...asks].map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn].sort() })),
  };
}
