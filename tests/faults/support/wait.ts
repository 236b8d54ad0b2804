/** Resolves after so many milliseconds. */
export const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves with the milliseconds it took until `holds`, asked every 20 ms; throws after `patience` ms. */
export async function until(holds: () => Promise<boolean>, patience: number): Promise<number> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > patience) throw new Error(`not within ${patience} ms`);
    await wait(20);
  }
  return performance.now() - began;
}
