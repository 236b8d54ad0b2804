"use client";

import { useEffect, useRef } from "react";
import type { CardShape } from "@/app/_card/sizes";
import { useWords } from "@/app/_components/words-provider";
import type { ShareReply } from "@/lib/attempt/reply";
import { networksFor } from "./networks";
import styles from "./share.module.css";
import { pictureOf } from "./share-shape";

/** What the sheet tells after each thing done. */
export type Said = "made" | "copied" | "select" | "stopped" | "failed";

type Props = {
  share: ShareReply;
  shape: CardShape;
  title: string;
  tell: (what: Said) => void;
};

/** The ways a card goes out: the device's own sheet, the link, the picture, and plain links to networks. */
export function ShareWays({ share, shape, title, tell }: Props) {
  const t = useWords("result");
  const field = useRef<HTMLInputElement>(null);
  const picture = useRef<File | null>(null);
  const link = new URL(share.page, location.origin).href;
  const image = pictureOf(share.image, shape);
  const file = `who-says-${shape}.png`;
  const text = t("share.text", { title });

  useEffect(() => {
    // Fetched ahead: a share sheet opens only straight after a tap.
    let current = true;
    fetch(image)
      .then((reply) => (reply.ok ? reply.blob() : null))
      .then((blob) => {
        if (current && blob) picture.current = new File([blob], file, { type: "image/png" });
      })
      .catch(() => {});
    return () => {
      current = false;
      picture.current = null;
    };
  }, [image, file]);

  async function native() {
    const files = picture.current ? [picture.current] : [];
    const whole = { title, text, url: link, files };
    try {
      await navigator.share(
        files.length > 0 && navigator.canShare?.(whole) ? whole : { title, text, url: link },
      );
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "AbortError")) tell("failed");
    }
  }

  async function copy() {
    // Phones in a classroom see plain http, where there is no clipboard to write to.
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    if (!copied) {
      field.current?.focus();
      field.current?.select();
    }
    tell(copied ? "copied" : "select");
  }

  return (
    <>
      <label className={styles.link}>
        {t("share.link")}
        <input ref={field} readOnly value={link} onFocus={(event) => event.target.select()} />
      </label>
      <p className={styles.ways}>
        {"share" in navigator && (
          <button type="button" className="button" onClick={native}>
            {t("share.native")}
          </button>
        )}
        <button type="button" className="button-quiet" onClick={copy}>
          {t("share.copy")}
        </button>
        <a className="button-quiet" href={image} download={file}>
          {t("share.download")}
        </a>
      </p>
      <p className={styles.elsewhere} id="elsewhere">
        {t("share.elsewhere")}
      </p>
      <ul className={styles.networks} aria-labelledby="elsewhere">
        <li>
          <a
            href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${text}\n\n${link}`)}`}
          >
            {t("share.mail")}
          </a>
        </li>
        {networksFor(text, link).map(({ name, href }) => (
          <li key={name}>
            <a href={href} target="_blank" rel="noopener noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
