import { readConfig } from "@/lib/config";
import { tellTrueSenders } from "./line-address";

/** Ends the server at once, with one plain line, when its settings can't work; else sees to it that requests name their senders. */
export function startUp(): void {
  const settings = readConfig(process.env);
  if (!settings.ok) {
    console.error(settings.error);
    process.exit(1);
  }
  const { proxies } = settings.value;
  if (proxies !== "platform") tellTrueSenders(proxies);
}
