import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const SHARED = ["lib", "db", "content", "tests", "app"];

/** Each rule with one import that breaks it: the file it stands in and what it asks for. */
const PLANTED: [rule: string, file: string, imports: string][] = [
  ["no-circular", "lib/items/one.ts", "./other"],
  ["every-import-resolves", "lib/items/lost.ts", "./nowhere"],
  ["content-imports-nothing", "content/clever.ts", "@/lib/result"],
  ["lessons-are-not-imported", "db/shortcut.ts", "@/content/lesson.json"],
  ["lib-is-pure", "lib/items/rich.ts", "react"],
  ["lib-is-pure", "lib/items/disk.ts", "node:fs"],
  ["lib-is-pure", "lib/items/stored.ts", "@/db/types"],
  ["text-is-the-floor", "lib/text/up.ts", "../items/kind"],
  ["stats-know-numbers-only", "lib/stats/up.ts", "../items/kind"],
  ["rewrite-on-text", "lib/rewrite/up.ts", "../items/kind"],
  ["items-on-rewrite", "lib/items/up.ts", "@/lib/lesson/lesson"],
  ["lesson-on-items", "lib/lesson/up.ts", "../attempt/attempt"],
  ["attempt-on-lesson", "lib/attempt/up.ts", "../share/card"],
  ["review-on-attempt", "lib/review/up.ts", "../lang/messages"],
  ["transfer-on-attempt", "lib/transfer/up.ts", "../lang/messages"],
  ["classroom-on-attempt", "lib/classroom/up.ts", "../lang/messages"],
  ["live-on-classroom", "lib/live/up.ts", "../lang/messages"],
  ["lang-on-text", "lib/lang/up.ts", "../items/kind"],
  ["analysis-on-labels", "lib/analysis/up.ts", "../attempt/attempt"],
  ["studio-on-analysis", "lib/studio/up.ts", "../attempt/attempt"],
  ["analysis-is-pure", "lib/analysis/disk.ts", "node:fs"],
  ["analyzer-stays-on-the-server", "app/discover/heavy.tsx", "@/lib/analysis/tokens"],
  ["db-below-app", "db/up.ts", "../app/_server/handler"],
  ["db-no-framework", "db/page.ts", "next/headers"],
  ["drizzle-only-in-db", "app/sql.ts", "drizzle-orm"],
  ["drizzle-only-in-db", "app/_server/driver.ts", "pg"],
  ["schema-stays-in-db", "app/_server/tables.ts", "@/db/schema/identity"],
  ["one-door-to-the-drivers", "db/content.ts", "./drivers/postgres"],
  ["queries-get-their-database", "db/queries/own.ts", "../client"],
  ["one-door-to-the-database", "app/lessons/page.tsx", "../../db/client"],
  ["views-do-not-reach-back", "app/_items/fetching.tsx", "@/db/queries/lessons"],
  ["views-do-not-reach-back", "app/_components/asking.tsx", "../_server/handler"],
  ["views-do-not-reach-back", "app/_charts/asking.tsx", "@/db/queries/lessons"],
  ["no-handler-to-handler", "app/api/a/route.ts", "../b/route"],
  ["no-handler-to-handler", "app/_server/start.ts", "../page"],
  ["server-serves-all", "app/_server/view.ts", "../_items/fetching"],
  ["nothing-imports-tests", "app/_server/fake.ts", "@/tests/support/make"],
];

/** What the planted imports find. */
const TARGETS: Record<string, string> = {
  "lib/items/other.ts": 'import "./one";',
  "content/lesson.json": "{}",
  "tsconfig.json": JSON.stringify({ compilerOptions: { baseUrl: ".", paths: { "@/*": ["./*"] } } }),
  ...Object.fromEntries(
    [
      "lib/result.ts",
      "lib/items/kind.ts",
      "lib/lesson/lesson.ts",
      "lib/attempt/attempt.ts",
      "lib/share/card.ts",
      "lib/lang/messages.ts",
      "lib/analysis/tokens.ts",
      "db/types.ts",
      "db/client.ts",
      "db/schema/identity.ts",
      "db/drivers/postgres.ts",
      "db/queries/lessons.ts",
      "app/_server/handler.ts",
      "app/api/b/route.ts",
      "app/page.ts",
      "tests/support/make.ts",
    ].map((file) => [file, "export {};"]),
  ),
};

const config = await extractConfig(resolve(".dependency-cruiser.cjs"));
const rules = (config.forbidden ?? []).map(({ name }) => name);

/** The violations in a tree, as "rule: file". */
async function violations(baseDir: string, paths: string[]): Promise<string[]> {
  const tsConfig = { fileName: join(baseDir, "tsconfig.json") };
  const { output } = await cruise(
    paths,
    { ...config.options, tsConfig, baseDir, ruleSet: config, validate: true },
    config.options?.enhancedResolveOptions,
    { tsConfig: extractTsConfig(tsConfig.fileName) },
  );
  return (output as ICruiseResult).summary.violations.map(
    ({ rule, from }) => `${rule.name}: ${from}`,
  );
}

it("keeps every arrow between the layers pointing down", async () => {
  expect(await violations(process.cwd(), [...SHARED, "scripts"])).toEqual([]);
});

describe("a planted import is caught", () => {
  let found: string[];
  let tree: string;

  beforeAll(async () => {
    // Inside the checkout, so that packages resolve as they do for the real tree.
    mkdirSync(".cache", { recursive: true });
    tree = resolve(mkdtempSync(join(".cache", "fence-")));
    const planted = PLANTED.map(([, file, imports]) => [file, `import "${imports}";`] as const);
    for (const [file, text] of [...Object.entries(TARGETS), ...planted]) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), text);
    }
    found = await violations(tree, SHARED);
  });

  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it.each(PLANTED)("by %s in %s", (rule, file) => {
    expect(found).toContain(`${rule}: ${file}`);
  });

  it("by each rule there is", () => {
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(rules));
  });
});
