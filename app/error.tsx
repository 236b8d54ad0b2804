"use client";

import { Trouble } from "./_home/trouble";

type Broken = { error: Error & { digest?: string }; reset: () => void };

/** What a page shows that broke: calm, with a way on. The message of the error is never shown. */
export default function PageError({ error, reset }: Broken) {
  return <Trouble retry={reset} digest={error.digest} />;
}
