"use client";

import { useRef, useState } from "react";
import { v7 } from "uuid";
import type { CardShape } from "@/app/_card/sizes";
import { ask } from "@/app/_components/api";
import { useWords } from "@/app/_components/words-provider";
import type { ShareReply } from "@/lib/attempt/reply";
import styles from "./share.module.css";
import { ShareShape } from "./share-shape";
import { type Said, ShareWays } from "./share-ways";

type Props = {
  attempt: string;
  title: string;
  alt: string;
  barred: boolean;
  shared: boolean;
  /** False while a class of the learner has switched sharing off. */
  allowed: boolean;
};

/** Makes a card others can see, gives it away in any way the device has, and closes its link again. */
export function ShareSheet({ attempt, title, alt, barred, shared, allowed }: Props) {
  const t = useWords("result");
  const [open, setOpen] = useState(shared);
  const [share, setShare] = useState<ShareReply | null>(null);
  const [shape, setShape] = useState<CardShape>("og");
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const path = `/api/attempts/${attempt}/share`;

  const tell = (what: Said) => {
    setSaid(what);
    setBusy(false);
  };

  async function make() {
    if (busy) return;
    setBusy(true);
    const reply = await ask<ShareReply>(path, { body: { id: v7() } });
    if (!reply.ok) return tell("failed");
    setShare(reply.value);
    setOpen(true);
    tell("made");
    status.current?.focus();
  }

  async function stop() {
    if (busy) return;
    setBusy(true);
    const reply = await ask<null>(path, { method: "DELETE" });
    if (!reply.ok) return tell("failed");
    setShare(null);
    setOpen(false);
    tell("stopped");
    status.current?.focus();
  }

  if (!allowed)
    return (
      <section className={`${styles.sheet} no-print`} aria-labelledby="share">
        <h2 id="share">{t("share.title")}</h2>
        <p>{t(shared ? "share.offClosed" : "share.off")}</p>
      </section>
    );
  return (
    <section className={`${styles.sheet} no-print`} aria-labelledby="share">
      <h2 id="share">{t("share.title")}</h2>
      <p>{t(barred ? "share.shows" : "share.showsPlain")}</p>
      <p>{t("share.warning")}</p>
      <p ref={status} tabIndex={-1} role="status" className={styles.said}>
        {said && t(`share.said.${said}`)}
      </p>
      {share && (
        <>
          <ShareShape image={share.image} alt={alt} shape={shape} choose={setShape} />
          <ShareWays share={share} shape={shape} title={title} tell={tell} />
        </>
      )}
      <p className={styles.ways}>
        {!share && (
          <button type="button" className="button" aria-disabled={busy} onClick={make}>
            {t(open ? "share.show" : "share.make")}
          </button>
        )}
        {open && (
          <button type="button" className="button-quiet" aria-disabled={busy} onClick={stop}>
            {t("share.stop")}
          </button>
        )}
      </p>
    </section>
  );
}
