"use client";

import { pageLanguage } from "./_components/page-language";
import { Trouble } from "./_home/trouble";
import "./globals.css";

type Broken = { error: Error & { digest?: string }; reset: () => void };

/** The last resort, when the frame of the site itself broke: a page of its own. */
export default function GlobalError({ error, reset }: Broken) {
  return (
    <html lang={pageLanguage()}>
      <body>
        <main>
          <Trouble retry={reset} digest={error.digest} />
        </main>
      </body>
    </html>
  );
}
