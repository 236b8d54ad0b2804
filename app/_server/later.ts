import "server-only";
import { after } from "next/server";

/** Route bundles load this module more than once in a process. */
const shared = globalThis as { whoSaysLater?: Set<Promise<void>> };

/** The same work, as something `whenDone` waits for. */
function counted(work: () => Promise<void>): () => Promise<void> {
  shared.whoSaysLater ??= new Set();
  const all = shared.whoSaysLater;
  let settle = () => {};
  const done = new Promise<void>((resolve) => {
    settle = resolve;
  });
  all.add(done);
  return async () => {
    await work().finally(settle);
    all.delete(done);
  };
}

/** Does something once the reply is on its way: nobody waits for it, and a platform that freezes idle processes lets it finish. `work` handles its own failures. */
export function later(work: () => Promise<void>): void {
  const run = counted(work);
  try {
    after(run);
  } catch {
    // No Next server runs this, so that nothing can end before it is done.
    void run();
  }
}

/** When everything is done that was put off until now. */
export const whenDone = async (): Promise<void> => {
  await Promise.all(shared.whoSaysLater ?? []);
};
