import { useEffect } from "react";

type Acts = { goOn: () => void; goBack: () => void; show: () => void };

/** Where a key already means something: space presses buttons and opens what is folded, arrows move in fields. */
const OWN_SPACE = "button, a, summary, input, select, textarea";
const OWN_ARROWS = "input, select, textarea";

function actOf(key: string, isSpaceFree: boolean, { goOn, goBack, show }: Acts) {
  if (key === "ArrowRight" || (key === " " && isSpaceFree)) return goOn;
  if (key === "ArrowLeft") return goBack;
  return key.toLowerCase() === "r" ? show : null;
}

/** Leads a lesson by keyboard: → and space go on, ← goes back, R shows the answer. Keys held or with Ctrl, Alt or ⌘ are left alone. */
export function useKeys({ goOn, goBack, show }: Acts) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      const place = event.target instanceof Element ? event.target : null;
      if (place?.closest("[role=alertdialog]") || place?.closest(OWN_ARROWS)) return;
      const act = actOf(event.key, place?.closest(OWN_SPACE) == null, { goOn, goBack, show });
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [goOn, goBack, show]);
}
