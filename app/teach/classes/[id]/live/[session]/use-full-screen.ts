import { type RefObject, useEffect, useState } from "react";

/** Full screen for one part of the page. `can` is false where the browser has none, as on some phones. */
export function useFullScreen(part: RefObject<HTMLElement | null>) {
  const [can, setCan] = useState(false);
  const [isFull, setIsFull] = useState(false);

  useEffect(() => {
    setCan(document.fullscreenEnabled);
    const follow = () => setIsFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", follow);
    return () => document.removeEventListener("fullscreenchange", follow);
  }, []);

  function toggle() {
    const done = isFull ? document.exitFullscreen() : part.current?.requestFullscreen();
    // Refused by the browser or its owner: the page stays as it is.
    done?.catch(() => setCan(false));
  }

  return { can, isFull, toggle };
}
