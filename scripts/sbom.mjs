import { readFileSync } from "node:fs";
import { billOfMaterials } from "./steps/bill-of-materials.mjs";
import { at } from "./steps/root.mjs";

const lock = JSON.parse(readFileSync(at("package-lock.json"), "utf8"));
process.stdout.write(`${JSON.stringify(billOfMaterials(lock), null, 2)}\n`);
