"use client";

/** Opens the browser's print dialogue. `isMain`: printing is what the page is for. */
export function PrintButton({ label, isMain = false }: { label: string; isMain?: boolean }) {
  return (
    <button
      type="button"
      className={isMain ? "button" : "button-quiet"}
      onClick={() => window.print()}
    >
      {label}
    </button>
  );
}
