import { lockFolder } from "../../db/lock";

/** Takes the lock on a folder in a process of its own and says so, until it is killed. */
const folder = process.argv[2];
if (!folder) throw new Error("a folder is needed");
try {
  await lockFolder(folder);
  console.log("held");
  setInterval(() => {}, 1000);
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 3;
}
