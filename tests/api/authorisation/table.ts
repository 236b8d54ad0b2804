import { v7 } from "uuid";
import { isScored, perfectResponse } from "@/lib/items/index";
import { unchanged } from "@/lib/lesson/key-change";
import { itemsOf } from "@/lib/lesson/lesson";
import { draftNamed } from "../../support/draft";
import { lessonNamed } from "../../support/player";
import type { School } from "../../support/school";
import {
  anyTeacher,
  type Expected,
  everybody,
  ownerOfClass,
  signedIn,
  teachersOfClass,
  theOwner,
  thePupil,
  thePupilSignedIn,
} from "./roles";

/** One method of one route: how to ask it in a school, and how each role is answered. */
export type Row = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  route: string;
  path: (school: School) => string;
  body?: (school: School) => unknown;
  expected: Expected;
};

function responseTo(school: School) {
  const item = itemsOf(lessonNamed(school.lesson)).find(({ id }) => id === school.item);
  if (!item) throw new Error("the school's item is in its lesson");
  return perfectResponse(item);
}

const at = (address: string) => () => address;
const inClass =
  (rest = "") =>
  (school: School) =>
    `/api/classes/${school.classId}${rest}`;
const ofPupil =
  (rest = "") =>
  (school: School) =>
    `/api/classes/${school.classId}/pupils/${school.pupil}${rest}`;
const inAttempt =
  (rest = "") =>
  (school: School) =>
    `/api/attempts/${school.begun}${rest}`;
const inAssignment =
  (rest = "") =>
  (school: School) =>
    `/api/assignments/${school.assigned}${rest}`;
const inLive =
  (rest = "") =>
  (school: School) =>
    `/api/live/${school.live}${rest}`;

const inDraft = ({ drafted }: School) => `/api/drafts/${drafted}`;

const PASSWORD = "a long sentence nobody guesses";
const CLASS = "/api/classes/[id]";
const PUPIL = "/api/classes/[id]/pupils/[membership]";
const DRAFT = "/api/drafts/[id]";
const ASSIGNMENT = "/api/assignments/[id]";
const answerOf = (school: School) => ({
  id: v7(),
  item: school.item,
  response: responseTo(school),
});
const rules = { opensAt: null, dueAt: null, feedback: "now", late: "count", grading: "points" };

/** Every method of every route, with the answer each role gets. What is not listed here fails the tests. */
export const table: Row[] = [
  // For everybody.
  { method: "GET", route: "/api/lessons", path: at("/api/lessons"), expected: everybody(200) },
  {
    method: "GET",
    route: "/api/lessons/[slug]",
    path: ({ lesson }) => `/api/lessons/${lesson}`,
    expected: everybody(307),
  },
  {
    method: "GET",
    route: "/api/lessons/[slug]/[version]",
    path: ({ lesson }) => `/api/lessons/${lesson}/1`,
    expected: everybody(200),
  },
  { method: "GET", route: "/api/progress", path: at("/api/progress"), expected: everybody(200) },
  {
    method: "POST",
    route: "/api/demo",
    path: at("/api/demo"),
    body: () => ({ item: "none", response: { kind: "label", option: "reporter" } }),
    expected: everybody(422),
  },
  {
    method: "POST",
    route: "/api/analysis",
    path: at("/api/analysis"),
    body: () => ({ text: "The bridge is shut, the mayor said." }),
    expected: everybody(200),
  },
  // It takes a form and no JSON, whoever sends it; that anybody may send one is shown in looks.test.ts.
  { method: "POST", route: "/api/looks", path: at("/api/looks"), expected: everybody(422) },
  {
    method: "GET",
    route: "/api/health/live",
    path: at("/api/health/live"),
    expected: everybody(200),
  },
  {
    method: "GET",
    route: "/api/health/ready",
    path: at("/api/health/ready"),
    expected: everybody(200),
  },
  {
    method: "GET",
    route: "/r/[token]",
    path: ({ shown }) => `/r/${shown}`,
    expected: everybody(200),
  },
  {
    method: "GET",
    route: "/r/[token]/card.png",
    path: ({ shown }) => `/r/${shown}/card.png`,
    expected: everybody(200),
  },

  // Attempts: a visitor may start one, and only its learner sees it again.
  {
    method: "POST",
    route: "/api/attempts",
    path: at("/api/attempts"),
    body: ({ lesson }) => ({ id: v7(), lesson, version: 1 }),
    expected: everybody(201),
  },
  { method: "GET", route: "/api/attempts/[id]", path: inAttempt(), expected: thePupil(200) },
  {
    method: "POST",
    route: "/api/attempts/[id]/answers",
    path: inAttempt("/answers"),
    body: (school) => ({ ...answerOf(school), seq: 0 }),
    expected: thePupil(200),
  },
  {
    method: "POST",
    route: "/api/attempts/[id]/finish",
    path: inAttempt("/finish"),
    body: () => ({}),
    expected: thePupil(409),
  },
  {
    method: "POST",
    route: "/api/attempts/[id]/share",
    path: ({ loose }) => `/api/attempts/${loose}/share`,
    body: () => ({}),
    expected: thePupil(200),
  },
  {
    method: "DELETE",
    route: "/api/attempts/[id]/share",
    path: ({ loose }) => `/api/attempts/${loose}/share`,
    expected: thePupil(204),
  },

  {
    // The school's question has a hard key: there is nothing to show even to whoever answered it.
    method: "GET",
    route: "/api/attempts/[id]/split/[item]",
    path: (school) => inAttempt(`/split/${school.item}`)(school),
    expected: everybody(404),
  },
  {
    // Nobody in the school finished a lesson two days ago.
    method: "POST",
    route: "/api/review",
    path: at("/api/review"),
    body: () => ({ id: v7() }),
    expected: everybody(409),
  },

  // Accounts.
  {
    method: "GET",
    route: "/api/auth/[...nextauth]",
    path: at("/api/auth/session"),
    expected: everybody(200),
  },
  {
    method: "POST",
    route: "/api/auth/[...nextauth]",
    path: at("/api/auth/_log"),
    body: () => ({}),
    expected: everybody(404),
  },
  {
    method: "POST",
    route: "/api/accounts",
    path: at("/api/accounts"),
    body: () => {
      const id = v7();
      return { id, email: `${id}@example.org`, name: "Mx New", password: PASSWORD };
    },
    expected: everybody(201),
  },
  {
    method: "PATCH",
    route: "/api/account",
    path: at("/api/account"),
    body: () => ({ name: "Mx New" }),
    expected: anyTeacher(200, 404),
  },
  {
    method: "POST",
    route: "/api/account/sign-out-everywhere",
    path: at("/api/account/sign-out-everywhere"),
    body: () => ({}),
    expected: signedIn(200),
  },
  {
    method: "POST",
    route: "/api/password-reset",
    path: at("/api/password-reset"),
    body: () => ({ email: "nobody@example.org" }),
    // The tests' site can't send mail, and says so to everybody.
    expected: everybody(409),
  },
  {
    method: "POST",
    route: "/api/password-reset/[token]",
    path: ({ reset }) => `/api/password-reset/${reset}`,
    body: () => ({ password: PASSWORD }),
    expected: everybody(200),
  },
  {
    method: "POST",
    route: "/api/guest",
    path: at("/api/guest"),
    body: () => ({ merge: false }),
    expected: signedIn(200),
  },
  {
    method: "GET",
    route: "/api/account/export",
    path: at("/api/account/export"),
    expected: { ...signedIn(200), guest: 200 },
  },
  {
    method: "DELETE",
    route: "/api/account/data",
    path: at("/api/account/data"),
    expected: { ...signedIn(204), guest: 204 },
  },

  // Classes.
  {
    method: "POST",
    route: "/api/classes",
    path: at("/api/classes"),
    body: () => ({ id: v7(), name: "8b", timeZone: "Europe/Berlin" }),
    expected: anyTeacher(201, 404),
  },
  {
    method: "PATCH",
    route: CLASS,
    path: inClass(),
    body: () => ({ name: "8c" }),
    expected: teachersOfClass(200),
  },
  {
    method: "DELETE",
    route: CLASS,
    path: inClass(),
    body: ({ className }) => ({ name: className }),
    expected: ownerOfClass(204),
  },
  {
    method: "POST",
    route: `${CLASS}/code`,
    path: inClass("/code"),
    expected: teachersOfClass(200),
  },
  {
    method: "POST",
    route: `${CLASS}/roster`,
    path: inClass("/roster"),
    body: () => ({ text: "Dana\nEli" }),
    expected: teachersOfClass(200),
  },
  {
    method: "GET",
    route: `${CLASS}/export`,
    path: inClass("/export"),
    expected: ownerOfClass(200),
  },
  {
    method: "POST",
    route: `${CLASS}/teachers`,
    path: inClass("/teachers"),
    body: () => ({ id: v7() }),
    expected: ownerOfClass(201),
  },
  {
    method: "DELETE",
    route: `${CLASS}/teachers`,
    path: inClass("/teachers"),
    expected: ownerOfClass(204),
  },
  {
    method: "PATCH",
    route: `${CLASS}/teachers/[membership]`,
    path: (school) => inClass(`/teachers/${school.coMembership}`)(school),
    body: () => ({ role: "owner" }),
    expected: ownerOfClass(200),
  },
  {
    method: "DELETE",
    route: `${CLASS}/teachers/[membership]`,
    path: (school) => inClass(`/teachers/${school.coMembership}`)(school),
    expected: teachersOfClass(204),
  },
  {
    method: "POST",
    route: "/api/invitations/[token]",
    path: ({ invite }) => `/api/invitations/${invite}`,
    expected: anyTeacher(200, 404),
  },

  // Checks on new reports.
  {
    method: "POST",
    route: `${CLASS}/transfer`,
    path: inClass("/transfer"),
    body: ({ check }) => ({ id: check }),
    expected: teachersOfClass(200),
  },
  {
    method: "PATCH",
    route: `${CLASS}/transfer/[check]`,
    path: (school) => inClass(`/transfer/${school.check}`)(school),
    body: () => ({ open: "after" }),
    expected: teachersOfClass(200),
  },
  {
    method: "POST",
    route: "/api/transfer/[check]/sittings",
    path: ({ check }) => `/api/transfer/${check}/sittings`,
    body: () => ({ id: v7() }),
    expected: thePupilSignedIn(201),
  },

  ...["figures.csv", "report.csv", "gradebook.csv", "answers.csv", "transfer.csv"].map((file) => ({
    method: "GET" as const,
    route: `${CLASS}/${file}`,
    path: inClass(`/${file}`),
    expected: teachersOfClass(200),
  })),

  // Pupils.
  {
    method: "POST",
    route: `${CLASS}/pupils`,
    path: inClass("/pupils"),
    body: () => ({ names: ["Dana", "Eli"] }),
    expected: teachersOfClass(200),
  },
  {
    method: "PATCH",
    route: PUPIL,
    path: ofPupil(),
    body: () => ({ extraTimePercent: 25 }),
    expected: teachersOfClass(200),
  },
  { method: "DELETE", route: PUPIL, path: ofPupil(), expected: teachersOfClass(200) },
  {
    method: "POST",
    route: `${PUPIL}/merge`,
    path: ofPupil("/merge"),
    body: ({ twin }) => ({ into: twin }),
    expected: teachersOfClass(200),
  },
  {
    method: "POST",
    route: `${PUPIL}/move`,
    path: ofPupil("/move"),
    body: ({ secondClass }) => ({ toClass: secondClass }),
    expected: teachersOfClass(200),
  },
  {
    method: "GET",
    route: `${PUPIL}/export`,
    path: ofPupil("/export"),
    expected: teachersOfClass(200),
  },
  {
    method: "DELETE",
    route: `${PUPIL}/data`,
    path: ofPupil("/data"),
    expected: teachersOfClass(204),
  },

  // Assignments.
  {
    method: "POST",
    route: `${CLASS}/assignments`,
    path: inClass("/assignments"),
    body: ({ lesson }) => ({ id: v7(), lesson, parts: null, ...rules }),
    expected: teachersOfClass(201),
  },
  {
    method: "PATCH",
    route: ASSIGNMENT,
    path: inAssignment(),
    body: () => ({ withdrawn: true }),
    expected: teachersOfClass(200),
  },
  {
    method: "POST",
    route: `${ASSIGNMENT}/copy`,
    path: inAssignment("/copy"),
    body: ({ secondClass }) => ({ id: v7(), toClass: secondClass }),
    expected: teachersOfClass(201),
  },
  {
    method: "PUT",
    route: `${ASSIGNMENT}/extensions/[membership]`,
    path: (school) => `/api/assignments/${school.dated}/extensions/${school.pupil}`,
    body: () => ({ dueAt: "2099-01-01T12:00" }),
    expected: teachersOfClass(200),
  },
  {
    method: "DELETE",
    route: `${ASSIGNMENT}/extensions/[membership]`,
    path: (school) => `/api/assignments/${school.dated}/extensions/${school.pupil}`,
    expected: teachersOfClass(204),
  },
  {
    method: "DELETE",
    route: `${ASSIGNMENT}/attempts/[membership]`,
    path: (school) => inAssignment(`/attempts/${school.pupil}`)(school),
    expected: teachersOfClass(204),
  },
  {
    method: "POST",
    route: `${ASSIGNMENT}/hand-in`,
    path: ({ dated }) => `/api/assignments/${dated}/hand-in`,
    body: ({ loose }) => ({ attempt: loose }),
    expected: thePupilSignedIn(200),
  },

  // Live lessons.
  {
    method: "POST",
    route: `${CLASS}/live`,
    path: (school) => `/api/classes/${school.secondClass}/live`,
    body: ({ lesson, items }) => ({ id: v7(), lesson, items: items.slice(0, 2) }),
    expected: teachersOfClass(201),
  },
  {
    method: "GET",
    route: "/api/live/[id]",
    path: inLive(),
    expected: { ...teachersOfClass(200), student: 200 },
  },
  {
    method: "POST",
    route: "/api/live/[id]/moves",
    path: inLive("/moves"),
    body: () => ({ revision: 1, to: { position: 0, phase: "reveal" } }),
    expected: teachersOfClass(200),
  },
  {
    method: "POST",
    route: "/api/live/[id]/answers",
    path: inLive("/answers"),
    body: answerOf,
    expected: thePupilSignedIn(200),
  },

  // Keys.
  {
    method: "POST",
    route: "/api/disputes",
    path: at("/api/disputes"),
    body: ({ lesson, item }) => ({
      id: v7(),
      lesson,
      version: 1,
      item,
      reason: "The clause names nobody.",
    }),
    // Pupils doubt what they have answered, and only once; in this school nobody has answered.
    expected: anyTeacher(201, 409),
  },
  {
    method: "PATCH",
    route: "/api/disputes/[id]",
    path: ({ disputed }) => `/api/disputes/${disputed}`,
    body: () => ({ state: "declined", reply: "The cue stands in the sentence before." }),
    expected: { ...anyTeacher(404, 404), admin: 200 },
  },
  {
    method: "POST",
    route: "/api/corrections",
    path: at("/api/corrections"),
    body: ({ lesson, item }) => {
      const asked = itemsOf(lessonNamed(lesson))
        .filter(isScored)
        .find(({ id }) => id === item);
      if (!asked) throw new Error("the school's item is in its lesson");
      const change = { ...unchanged(asked), strength: "soft" };
      return { id: v7(), lesson, version: 1, item, change, reason: "Readers differ about it." };
    },
    expected: { ...anyTeacher(404, 404), admin: 200 },
  },
  // Drafts: a teacher's own, and nobody else's.
  { method: "GET", route: "/api/drafts", path: at("/api/drafts"), expected: anyTeacher(200, 404) },
  {
    method: "POST",
    route: "/api/drafts",
    path: at("/api/drafts"),
    body: () => ({ id: v7(), draft: draftNamed("A new one") }),
    expected: anyTeacher(201, 404),
  },
  { method: "GET", route: DRAFT, path: inDraft, expected: theOwner(200) },
  {
    method: "PUT",
    route: DRAFT,
    path: inDraft,
    body: () => ({ draft: draftNamed("Another title"), revision: 1 }),
    expected: theOwner(200),
  },
  { method: "DELETE", route: DRAFT, path: inDraft, expected: theOwner(204) },
  {
    method: "POST",
    route: "/api/drafts/[id]/publish",
    path: ({ drafted }) => `/api/drafts/${drafted}/publish`,
    body: () => ({ revision: 1 }),
    // Nothing is asked in it yet.
    expected: theOwner(422),
  },
  {
    method: "GET",
    route: "/api/cron/[job]",
    path: at("/api/cron/purge"),
    expected: everybody(404),
  },
];
