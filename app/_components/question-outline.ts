/** The shape of each question on a field of 20 × 20, to be filled by the even-odd rule. */
export const OUTLINE = {
  voice:
    "M10 2.5c4.4 0 8 2.9 8 6.5s-3.6 6.5-8 6.5c-.9 0-1.8-.1-2.6-.4L3.5 17.5l.9-4C2.9 12.3 2 10.7 2 9c0-3.6 3.6-6.5 8-6.5z",
  kind: "M10 1.5 18.5 10 10 18.5 1.5 10z",
  backing: "M4 2h12v16H4zm2.5 4v1.5h7V6zm0 3.3v1.5h7V9.3zm0 3.3v1.5h4.5v-1.5z",
  wording:
    "M10 1.5 16.5 12h-13zM2 15.3c1.3-1.3 2.7-1.3 4 0s2.7 1.3 4 0 2.7-1.3 4 0 2.7 1.3 4 0v2c-1.3 1.3-2.7 1.3-4 0s-2.7-1.3-4 0-2.7 1.3-4 0-2.7-1.3-4 0z",
} as const;
