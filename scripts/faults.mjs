import { onModernNode } from "./steps/node-version.mjs";

// Imported only once this Node is known to be able to parse it.
onModernNode(async () =>
  (await import("./commands/suite.mjs")).suite("faults", process.argv.slice(2)),
);
