import { ROOT } from "./scripts/steps/root.mjs";
import { fingerprint, SOURCES } from "./scripts/steps/stamp.mjs";

/** Headers every response carries. The policy for pages, with its nonce, is set in proxy.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** What is no page runs nothing and frames nothing. */
const inert = {
  key: "Content-Security-Policy",
  value: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

/** @param {string} phase @returns {import("next").NextConfig} */
const config = (phase) => ({
  poweredByHeader: false,
  // The same sources are the same build: a browser that has them keeps what it kept.
  env: {
    WHO_SAYS_BUILD:
      phase === "phase-production-build" ? fingerprint(ROOT, SOURCES).slice(0, 16) : "",
  },
  reactStrictMode: true,
  // Types are checked by npm test; a build for a user does not need the tests to be sound.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Bodies pass the proxy; a route refuses more than 64 KB, one of a draft more than 2 MB.
    proxyClientMaxBodySize: "2200kb",
    // docs/adr/0025-first-paint.md
    cssChunking: "graph",
  },
  typedRoutes: true,
  images: { unoptimized: true },
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pg",
    "@neondatabase/serverless",
    "ws",
    // The limiter asks for drizzle-orm by a name that is put together while it runs.
    "rate-limiter-flexible",
    "drizzle-orm",
    "wink-nlp",
    "wink-eng-lite-web-model",
  ],
  outputFileTracingIncludes: {
    "/*": [
      "./db/migrations/**/*",
      "./content/models/**/*",
      // The cuts of app/_card/fonts.ts, whose names are put together when they are read.
      "./node_modules/@fontsource/inter/files/inter-latin*-{500,700}-normal.woff",
      "./node_modules/@fontsource/source-serif-4/files/source-serif-4-latin*-600-normal.woff",
    ],
  },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/api/:path*", headers: [inert] },
    { source: "/_next/static/:path*", headers: [inert] },
    { source: "/r/:token/card.png", headers: [inert] },
  ],
});

export default config;
