import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { Drawn } from "@/app/_components/marked-text";
import { PassageView } from "@/app/_components/passage-view";
import { useWords } from "@/app/_components/words-provider";
import { ReadAloud } from "@/app/_reading/read-aloud";
import { spoken } from "@/app/_reading/spoken";
import type { Passage } from "@/lib/lesson/lesson";
import styles from "./beside.module.css";

/** A question beside the report it is about: two columns on a wide screen, one under the other on a phone. */
export function Beside({
  passage,
  drawn,
  desk,
  children,
}: {
  passage: Passage;
  drawn: readonly Drawn[];
  desk?: ReactNode;
  children: ReactNode;
}) {
  const t = useWords("player");
  const c = useWords("common");
  const r = useWords("reading");
  const heard = useMemo(() => spoken(passage), [passage]);
  const box = useRef<HTMLDivElement>(null);

  // Only the report's own box is moved, never the page: the question stays where it is.
  useEffect(() => {
    const asked = box.current?.querySelector<HTMLElement>("mark[data-asked]");
    if (!box.current || !asked) return;
    const inside = asked.getBoundingClientRect().top - box.current.getBoundingClientRect().top;
    if (inside > box.current.clientHeight * 0.6)
      box.current.scrollTop += inside - box.current.clientHeight / 3;
  }, []);

  return (
    <div className={styles.beside}>
      <div className={styles.question}>{children}</div>
      <div className={styles.sources}>
        {desk}
        <section
          ref={box}
          id="report"
          className={styles.report}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
          tabIndex={0}
          aria-label={t("item.text")}
        >
          <ReadAloud passage={heard} brief>
            <PassageView passage={passage} t={c} r={r} drawn={drawn} level={3} compact />
          </ReadAloud>
        </section>
      </div>
    </div>
  );
}
