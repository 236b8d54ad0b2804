/** The address of a private lesson: “own-” and the last twelve hexadecimal digits of a UUID, which are random. */
export const lessonSlug = (id: string): string =>
  `own-${id.replaceAll("-", "").slice(-12).toLowerCase()}`;
