import localFont from "next/font/local";

/** The interface's face. The files come with the package: nothing is asked of another site. */
export const sans = localFont({
  src: "./fonts/inter.woff2",
  weight: "400 700",
  variable: "--font-sans",
  display: "swap",
  adjustFontFallback: "Arial",
});

/** The face of articles and large titles. */
export const serif = localFont({
  src: "./fonts/source-serif.woff2",
  weight: "400 700",
  variable: "--font-serif",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});
