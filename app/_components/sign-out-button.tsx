"use client";

import { useState } from "react";
import { signOut } from "./sign-in";

/** Signs out and opens the first page anew: nothing of what was shown stays. `lost` is read out when no reply came. */
export function SignOutButton({
  label,
  lost,
  className,
}: {
  label: string;
  lost: string;
  className?: string;
}) {
  const [failed, setFailed] = useState(false);

  async function leave() {
    setFailed(false);
    if (await signOut()) location.assign("/");
    else setFailed(true);
  }

  return (
    <>
      <button type="button" className={className} onClick={() => void leave()}>
        {label}
      </button>
      <span role="alert">{failed && lost}</span>
    </>
  );
}
