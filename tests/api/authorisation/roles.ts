import type { Role } from "../../support/school";

/** The status each role is answered with. */
export type Expected = Record<Role, number>;

const SIGNED_OUT = { anonymous: 401, guest: 401, expired: 401, erased: 401 };

/** To whoever has no business with this class its address is an unknown one. */
const STRANGERS = {
  student: 404,
  otherStudent: 404,
  removedStudent: 404,
  otherTeacher: 404,
  admin: 404,
};

/** Everybody is answered alike, signed in or not. */
export const everybody = (status: number): Expected => ({
  anonymous: status,
  guest: status,
  student: status,
  otherStudent: status,
  removedStudent: status,
  owner: status,
  coTeacher: status,
  otherTeacher: status,
  admin: status,
  expired: status,
  erased: status,
});

/** Whoever teaches the class; all others are told nothing. */
export const teachersOfClass = (status: number): Expected => ({
  ...SIGNED_OUT,
  ...STRANGERS,
  owner: status,
  coTeacher: status,
});

/** The owner alone; a co-teacher, who knows the class, is told that it takes the owner. */
export const ownerOfClass = (status: number): Expected => ({
  ...teachersOfClass(status),
  coTeacher: 403,
});

/** Any teacher, of whatever class; students are answered with `students`. */
export const anyTeacher = (status: number, students: number): Expected => ({
  ...SIGNED_OUT,
  student: students,
  otherStudent: students,
  removedStudent: students,
  owner: status,
  coTeacher: status,
  otherTeacher: status,
  admin: status,
});

/** Whoever is signed in. */
export const signedIn = (status: number): Expected => anyTeacher(status, status);

/** The one teacher whose it is. */
export const theOwner = (status: number): Expected => ({ ...signedIn(404), owner: status });

/** The one pupil whose it is. Attempts need no account, so nobody is told to sign in. */
export const thePupil = (status: number): Expected => ({ ...everybody(404), student: status });

/** The one pupil whose it is, where an account is needed. */
export const thePupilSignedIn = (status: number): Expected => ({
  ...signedIn(404),
  student: status,
});
