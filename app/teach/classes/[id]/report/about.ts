/** Whom a section is about: a class with so many pupils, or one pupil by name. */
export type About = { type: "class"; pupils: number } | { type: "pupil"; name: string };
