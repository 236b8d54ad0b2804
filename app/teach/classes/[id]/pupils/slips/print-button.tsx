"use client";

/** Opens the browser's own print window. */
export const PrintButton = ({ label }: { label: string }) => (
  <button type="button" className="button" onClick={() => print()}>
    {label}
  </button>
);
