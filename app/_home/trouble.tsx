"use client";

import { troubleIn } from "@/lib/lang/trouble";
import { pageLanguage } from "../_components/page-language";

/** Words and a way on for a page that broke. It asks nothing of the server: that is what may be down. `digest` finds it in the server's log. */
export function Trouble({ retry, digest }: { retry: () => void; digest: string | undefined }) {
  const words = troubleIn(pageLanguage()).error;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p>
        <button type="button" className="button" onClick={retry}>
          {words.retry}
        </button>
      </p>
      <p>
        {/* A whole new page, in case this one's scripts are what broke. */}
        <a href="/">{words.home}</a>
      </p>
      {digest && (
        <p>
          {words.code} <code>{digest}</code>
        </p>
      )}
    </>
  );
}
