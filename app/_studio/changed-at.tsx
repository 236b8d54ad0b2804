"use client";

import { useSyncExternalStore } from "react";
import { useLocale, useWords } from "@/app/_components/words-provider";

const never = () => () => {};

/** When a draft was changed, in the time of this device; the server, which does not know it, says the day in UTC. */
export function ChangedAt({ at }: { at: string }) {
  const t = useWords("studio");
  const locale = useLocale();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const time = useSyncExternalStore(
    never,
    () =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(
        new Date(at),
      ),
    () => day.format(new Date(at)),
  );
  return <time dateTime={at}>{t("list.changed", { when: time })}</time>;
}
