"use client";

import { useEffect, useRef, useState } from "react";
import { PageLink } from "@/app/_components/page-link";
import { useWords } from "@/app/_components/words-provider";
import type { PublicDemo } from "@/lib/lesson/demo";
import styles from "./demo.module.css";
import { DemoItem } from "./demo-item";

/** Three invented sentences to try, one after another, in place. Nothing is saved: a reload starts over. */
export function Demo({ demo, lesson }: { demo: PublicDemo; lesson: string | null }) {
  const t = useWords("home");
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const item = demo.items[at];
  const passage = demo.passages.find(({ id }) => id === item?.passage);

  useEffect(() => {
    if (moved.current && at >= 0) heading.current?.focus();
  }, [at]);

  const go = (next: number) => {
    moved.current = true;
    setAt(next);
  };

  return (
    <section id="demo" className={styles.demo} aria-labelledby="demo-title">
      <div className={styles.head}>
        <h2 id="demo-title">{demo.title}</h2>
        <p className={styles.note}>{demo.note}</p>
      </div>
      {item && item.kind === "label" && passage ? (
        <DemoItem
          key={item.id}
          item={item}
          passage={passage}
          desk={demo.desk[item.id] ?? []}
          place={t("demo.progress", { at: at + 1, of: demo.items.length })}
          headingRef={heading}
          next={t(at + 1 < demo.items.length ? "demo.next" : "demo.finish")}
          onNext={() => go(at + 1)}
        />
      ) : (
        <div className={styles.end}>
          <h3 ref={heading} tabIndex={-1}>
            {t("demo.done")}
          </h3>
          <p className={styles.after}>{demo.after}</p>
          <p className={styles.actions}>
            {lesson && (
              <PageLink className="button" href={`/lessons/${lesson}`}>
                {t("demo.lesson")}
              </PageLink>
            )}
            <button type="button" className="button-quiet" onClick={() => go(0)}>
              {t("demo.again")}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
