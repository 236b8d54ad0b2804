import "server-only";
import { readConfig } from "@/lib/config";
import { RELEASE } from "./config";
import { sayInLines } from "./console-lines";
import { keepJobsDone } from "./job-clock";
import { tellTrueSenders } from "./line-address";
import { log } from "./log";
import { giveRequestIds } from "./request-id";
import { stopInOrder } from "./shutdown";

/**
 * Ends the server at once, with one plain line, when its settings can't work. Else sees to it that requests name their
 * senders, that whatever is printed stands in the log, that daily jobs are done, and that the server ends in order.
 */
export function startUp(): void {
  const settings = readConfig(process.env);
  if (!settings.ok) {
    console.error(settings.error);
    process.exit(1);
  }
  const { proxies, shutdownDelay } = settings.value;
  if (proxies !== "platform") {
    tellTrueSenders(proxies);
    giveRequestIds(proxies);
  }
  if (process.env.NODE_ENV !== "production") return;
  sayInLines();
  if (proxies !== "platform") {
    stopInOrder(shutdownDelay);
    keepJobsDone();
  }
  log("info", "started", { version: `${RELEASE.version} ${RELEASE.build}` });
}
