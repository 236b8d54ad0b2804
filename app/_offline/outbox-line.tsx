"use client";

import { type ComponentProps, type ComponentType, useEffect, useState } from "react";
import type { WordsProvider } from "@/app/_components/words-provider";
import { remembered } from "./remember";

type Handed = Omit<ComponentProps<typeof WordsProvider>, "children">;

/** On every page: sends what waits on this device and says so. Where nothing waits it loads nothing. */
export function OutboxLine(handed: Handed) {
  const [Line, setLine] = useState<ComponentType<Handed> | null>(null);

  useEffect(() => {
    if (!remembered("waiting")) return;
    import("./waiting").then(
      ({ Waiting }) => setLine(() => Waiting),
      // An old tab whose files are gone: what waits is on the device, and the next page sends it.
      () => {},
    );
  }, []);

  return Line && <Line {...handed} />;
}
