import type { IncomingHttpHeaders } from "node:http";

/** What answers: a page, a route that answers with data, the page or the picture of a shared result, a file of the build or of `public`. */
export type Kind = "page" | "data" | "shared" | "picture" | "built" | "file";

/** Headers of every reply, with what they have to say. */
const EVERYWHERE: Record<string, RegExp> = {
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/,
  "x-frame-options": /^DENY$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\).*microphone=\(\).*geolocation=\(\)/,
};

/** HSTS holds for a year at least. */
const YEAR_SECONDS = 31_536_000;

/** Names of software, which help only who looks for a known flaw. */
const TELLTALE = ["x-powered-by", "server", "x-aspnet-version"];

const directive = (policy: string, name: string): string | undefined =>
  policy
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1);

/** What a policy leaves open. What no directive names falls back to `default-src`, save for the three that fall back to nothing. */
export function policyFaults(policy: string, kind: Kind): string[] {
  const scripts = directive(policy, "script-src") ?? directive(policy, "default-src") ?? "*";
  const styles = directive(policy, "style-src") ?? directive(policy, "default-src") ?? "*";
  const objects = directive(policy, "object-src") ?? directive(policy, "default-src");
  const faults = [
    /'unsafe-(inline|eval|hashes)'|\*|https?:|data:/.test(scripts) && `scripts: ${scripts}`,
    /'unsafe-inline'|\*|https?:/.test(styles) && `styles: ${styles}`,
    objects !== "'none'" && "objects",
    directive(policy, "base-uri") !== "'none'" && "base",
    directive(policy, "frame-ancestors") !== "'none'" && "frames",
    directive(policy, "form-action") === undefined && "forms",
    kind === "page" && !/'nonce-[0-9a-f]{32}'/.test(scripts) && "no nonce",
    (kind === "data" || kind === "picture" || kind === "built") &&
      directive(policy, "default-src") !== "'none'" &&
      "it is no page and may load something",
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `policy: ${fault}`);
}

/** What is missing or wrong in the headers of one reply. `isPublic`: it says the same to everybody, and a cache may keep it. */
export function headerFaults(
  headers: IncomingHttpHeaders,
  kind: Kind,
  isPublic: boolean,
): string[] {
  const missing = Object.entries(EVERYWHERE)
    .filter(([name, says]) => !says.test(String(headers[name] ?? "")))
    .map(([name]) => `${name}: ${headers[name] ?? "missing"}`);
  const seconds = Number(/max-age=(\d+)/.exec(headers["strict-transport-security"] ?? "")?.[1]);
  return [
    ...missing,
    ...(seconds >= YEAR_SECONDS ? [] : ["strict-transport-security"]),
    ...TELLTALE.filter((name) => headers[name] !== undefined),
    ...policyFaults(String(headers["content-security-policy"] ?? ""), kind),
    ...(isPublic || /no-store/.test(headers["cache-control"] ?? "")
      ? []
      : [`cache-control: ${headers["cache-control"] ?? "missing"}`]),
  ];
}
