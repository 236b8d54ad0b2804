"use client";

import { useState } from "react";
import { forget } from "@/app/_offline/forget";
import { remembered } from "@/app/_offline/remember";
import { signOut } from "./sign-in";

/**
 * Signs out and opens the first page anew: nothing of what was shown stays, here or in what the device keeps. Whoever has
 * answers waiting is told first. `lost` is read out when no reply came.
 */
export function SignOutButton({
  label,
  lost,
  unsent,
  anyway,
  className,
}: {
  label: string;
  lost: string;
  /** Said when answers are not sent yet, and what the button then is called. */
  unsent: string;
  anyway: string;
  className?: string;
}) {
  const [state, setState] = useState<"fresh" | "asking" | "failed">("fresh");

  async function leave() {
    if (state === "fresh" && remembered("waiting")) return setState("asking");
    if (!(await signOut())) return setState("failed");
    await forget();
    location.assign("/");
  }

  return (
    <>
      <button type="button" className={className} onClick={() => void leave()}>
        {state === "asking" ? anyway : label}
      </button>
      <span role="alert">
        {state === "failed" && lost}
        {state === "asking" && unsent}
      </span>
    </>
  );
}
