/** Somebody who signed in. A student has neither e-mail address nor name here: students are named in their classes. */
export type Account = { id: string; email: string | null; name: string | null };

/** Teachers sign in by e-mail address; nobody else has one. */
export const isTeacher = (account: Account): boolean => account.email !== null;
