import { readConfig } from "@/lib/config";

/** Ends the server at once, with one plain line, when its settings can't work. */
export function refuseBadSettings(): void {
  const settings = readConfig(process.env);
  if (settings.ok) return;
  console.error(settings.error);
  process.exit(1);
}
