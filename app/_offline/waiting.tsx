"use client";

import type { ComponentProps } from "react";
import { WordsProvider } from "@/app/_components/words-provider";
import { WaitingLine } from "./waiting-line";

/** The line with its words: loaded as one. */
export function Waiting(handed: Omit<ComponentProps<typeof WordsProvider>, "children">) {
  return (
    <WordsProvider {...handed}>
      <WaitingLine />
    </WordsProvider>
  );
}
