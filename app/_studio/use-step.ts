"use client";

import { useSyncExternalStore } from "react";
import { type StepName, stepIn } from "./steps";

function onHash(tell: () => void): () => void {
  addEventListener("hashchange", tell);
  return () => removeEventListener("hashchange", tell);
}

/** The step that the address names; “back” leads to the one before. */
export const useStep = (): StepName =>
  useSyncExternalStore(
    onHash,
    () => stepIn(location.hash),
    () => "text",
  );
