const NPM = "node_modules/";

/** Inside lib, arrows go down only: each row names a folder and what it may use besides itself. */
const FLOORS = [
  ["text-is-the-floor", "text", "result"],
  ["stats-know-numbers-only", "stats", "result"],
  ["rewrite-on-text", "rewrite", "text/|result"],
  ["items-on-rewrite", "items", "rewrite/|text/|result"],
  ["lesson-on-items", "lesson", "items/|rewrite/|text/|result"],
  ["attempt-on-lesson", "attempt", "lesson/|items/|text/|result"],
  ["review-on-attempt", "review", "attempt/|lesson/|items/|text/|result"],
  ["transfer-on-attempt", "transfer", "attempt/|lesson/|items/|text/|stats/|result"],
  ["classroom-on-attempt", "classroom", "attempt/|lesson/|items/|text/|stats/|result"],
  ["live-on-classroom", "live", "classroom/|attempt/|lesson/|items/|text/|result"],
  ["lang-on-text", "lang", "text/|result"],
  ["analysis-on-labels", "analysis", "lesson/code|items/|rewrite/|text/|result"],
  ["studio-on-analysis", "studio", "analysis/|lesson/|items/|rewrite/|text/|result"],
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "What imports itself in a circle has no order to be read in.",
      from: {},
      to: { circular: true },
    },
    {
      name: "every-import-resolves",
      comment: "An import this check cannot follow is one no other rule can see.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "content-imports-nothing",
      comment: "content is data.",
      from: { path: "^content/" },
      to: {},
    },
    {
      name: "lessons-are-not-imported",
      comment:
        "Lessons are read as files and seeded; only messages, the analyzer's rules, the demo and the list of data are built in.",
      from: { pathNot: "^tests/" },
      to: { path: "^content/", pathNot: "^content/(lang/|analysis/|(demo|data-fields)\\.json$)" },
    },
    {
      name: "lib-is-pure",
      comment:
        "No framework, no database, no disk: lib may use lib, content/lang, zod, use-intl and @date-fns/tz; the analyzer its rules and a tagger.",
      from: { path: "^lib/", pathNot: "^lib/analysis/" },
      to: { pathNot: ["^lib/", "^content/lang/", `${NPM}(zod|use-intl|@date-fns/tz)/`] },
    },
    {
      name: "analysis-is-pure",
      comment: "The same for the analyzer, with its rules and its libraries.",
      from: { path: "^lib/analysis/" },
      to: { pathNot: ["^lib/", "^content/analysis/", `${NPM}(zod|wink-[a-z-]+|htmlparser2)/`] },
    },
    {
      name: "analyzer-stays-on-the-server",
      comment: "Its tagger and weights are megabytes: a page may know its words, never run it.",
      from: { path: "^app/", pathNot: "^app/(_server|api)/" },
      to: { path: "^lib/analysis/", pathNot: "^lib/analysis/analysis\\.ts$" },
    },
    ...FLOORS.map(([name, folder, below]) => ({
      name,
      comment: `lib/${folder} may use only what lies below it.`,
      from: { path: `^lib/${folder}/` },
      to: { path: "^lib/", pathNot: `^lib/(${folder}/|${below})` },
    })),
    {
      name: "db-below-app",
      comment: "The database does not know who asks.",
      from: { path: "^db/" },
      to: { path: "^(app/|proxy|instrumentation)" },
    },
    {
      name: "db-no-framework",
      comment: "Queries run in scripts and tests too.",
      from: { path: "^db/" },
      to: { path: `${NPM}(next|react|react-dom|server-only)/` },
    },
    {
      name: "drizzle-only-in-db",
      comment: "SQL and drivers are known in one folder.",
      from: { pathNot: ["^db/", "^drizzle\\.config\\.ts$", "^tests/"] },
      to: { path: `${NPM}(drizzle-orm|@neondatabase|@electric-sql|pg|ws)/` },
    },
    {
      name: "schema-stays-in-db",
      comment: "Tables are asked through db/queries, which answer in the words of lib.",
      from: { pathNot: ["^db/", "^tests/"] },
      to: { path: "^db/(schema|drivers|migrations)" },
    },
    {
      name: "one-door-to-the-drivers",
      comment: "db/client picks the driver, nobody else.",
      from: { pathNot: ["^db/client\\.ts$", "^db/drivers/", "^tests/"] },
      to: { path: "^db/drivers/" },
    },
    {
      name: "queries-get-their-database",
      comment: "A query takes `db` as its first argument, so that a transaction fits.",
      from: { path: "^db/queries/" },
      to: { path: "^db/(client|drivers|commands)" },
    },
    {
      name: "one-door-to-the-database",
      comment: "Only app/_server opens the database: one connection for each process.",
      from: { path: "^(app/|proxy|instrumentation)", pathNot: "^app/_server/" },
      to: { path: "^db/(client|lock|commands)" },
    },
    {
      name: "views-do-not-reach-back",
      comment: "Components get what they show as props; they run in the browser.",
      from: { path: "^app/(_items|_components|_card|_charts|_analysis)/" },
      to: { path: "^(db/|app/_server/|app/api/)" },
    },
    {
      name: "no-handler-to-handler",
      comment: "Pages and handlers are ends, not parts: what two of them share lives elsewhere.",
      from: { path: "^(app/|proxy|instrumentation)" },
      to: { path: "/(route|page|layout)\\.tsx?$", pathNot: ["^app/_", NPM] },
    },
    {
      name: "server-serves-all",
      comment: "app/_server knows no page and no component.",
      from: { path: "^app/_server/" },
      to: { path: "^app/", pathNot: "^app/_server/" },
    },
    {
      name: "nothing-imports-tests",
      comment: "What ships does not lean on what does not.",
      from: { pathNot: "^(tests/|(vitest|playwright)\\.config\\.ts$)" },
      to: { path: "^tests/" },
    },
  ].map((rule) => ({ severity: "error", ...rule })),
  options: {
    // `exclude` would hide every package from the rules; this only stops at their doors.
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
