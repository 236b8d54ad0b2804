import "server-only";
import { after } from "next/server";

/** Does something once the reply is on its way: nobody waits for it, and a platform that freezes idle processes lets it finish. `work` handles its own failures. */
export function later(work: () => Promise<void>): void {
  try {
    after(work);
  } catch {
    // No Next server runs this, so that nothing can end before it is done.
    void work();
  }
}
