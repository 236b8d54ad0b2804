"use client";

import { Trouble } from "./_home/trouble";

/** What a page shows that broke: calm, with a way on. The message of the error is never shown. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return <Trouble retry={reset} />;
}
