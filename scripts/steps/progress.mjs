/** Seconds since a moment given in milliseconds, as people read them. */
export const secondsSince = (began) => `${((Date.now() - began) / 1000).toFixed(1)} s`;

/** Runs one step and prints a line with its seconds and what the step returned: how it ended, in words. */
export async function step(title, run) {
  const began = Date.now();
  const ending = await run();
  console.log(`  ${title}: ${ending} (${secondsSince(began)})`);
}
