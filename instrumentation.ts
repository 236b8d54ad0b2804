/** Runs once when a server starts: settings that can't work are told in one line, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { readConfig } = await import("./lib/config");
  const settings = readConfig(process.env);
  if (settings.ok) return;
  console.error(settings.error);
  process.exit(1);
}
