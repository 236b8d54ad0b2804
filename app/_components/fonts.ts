import localFont from "next/font/local";

/** The interface's face. The files come with the package: nothing is asked of another site. */
export const sans = localFont({
  src: "../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-sans",
  display: "swap",
  adjustFontFallback: "Arial",
});

/** The face of articles and large titles. */
export const serif = localFont({
  src: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-serif",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});
