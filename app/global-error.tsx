"use client";

import { pageLanguage } from "./_components/page-language";
import { Trouble } from "./_home/trouble";
import "./globals.css";

/** The last resort, when the frame of the site itself broke: a page of its own. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang={pageLanguage()}>
      <body>
        <main>
          <Trouble retry={reset} />
        </main>
      </body>
    </html>
  );
}
