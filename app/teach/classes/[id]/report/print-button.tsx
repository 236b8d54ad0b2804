"use client";

/** Opens the browser's print window. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="button-quiet" onClick={() => print()}>
      {label}
    </button>
  );
}
