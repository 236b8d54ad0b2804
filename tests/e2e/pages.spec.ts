import { readdirSync } from "node:fs";
import { v7 } from "uuid";
import { type Draft, draftOf } from "@/lib/studio/draft";
import { Person } from "../support/people";
import { lessonNamed } from "../support/player";
import { axe, expect, test } from "./support/test";

const LESSON = "who-says-so-local";
const CLASS = "Class of the owls";
const PUPIL = "Ada of the owls";

type Role =
  | "anonymous"
  | "student"
  | "otherStudent"
  | "removed"
  | "owner"
  | "coTeacher"
  | "otherTeacher";
type Expected = Record<Role, number>;

/** A draft of one sentence with one finding. */
const DRAFT: Draft = draftOf(
  {
    format: 1,
    text: "The mayor said the bridge was safe.",
    blocks: [{ kind: "paragraph", span: { start: 0, end: 35 } }],
    sentences: [{ start: 0, end: 35 }],
    clauses: [{ id: "c1", span: { start: 0, end: 35 }, sentence: 0 }],
    attributions: [],
    findings: [
      {
        id: "voice:0-35:V-IND",
        layer: "voice",
        label: "V-IND",
        attribution: null,
        span: { start: 0, end: 35 },
        clause: "c1",
        confidence: 0.9,
        by: "rule:voice/said",
        why: "“Said” passes it on.",
      },
    ],
    notices: [],
  },
  { outlet: "The Example", date: "2026-03-02", link: "", lang: "en", rights: "own" },
);

const all = (status: number): Expected => ({
  anonymous: status,
  student: status,
  otherStudent: status,
  removed: status,
  owner: status,
  coTeacher: status,
  otherTeacher: status,
});
/** Whoever is signed out is led to sign in. Pupils are told in a sentence that the page is for teachers. */
const forTeachers: Expected = { ...all(200), anonymous: 307 };
const forTeachersOfTheClass: Expected = { ...forTeachers, otherTeacher: 404 };
const forThePupil: Expected = { ...all(404), student: 200 };

type School = Awaited<ReturnType<typeof buildSchool>>;

async function buildSchool(url: string) {
  const owner = await new Person(url).becomeTeacher();
  const coTeacher = await new Person(url).becomeTeacher();
  const otherTeacher = await new Person(url).becomeTeacher();
  const { id: classId, code } = await owner.makeClass(CLASS);
  const foreign = await otherTeacher.makeClass("Elsewhere");
  const student = await new Person(url).join(code, PUPIL);
  const removed = await new Person(url).join(code, "Ben");
  const otherStudent = await new Person(url).join(foreign.code, "Cem");
  const { page } = await owner.post<{ page: string }>(`/api/classes/${classId}/teachers`, {
    id: v7(),
  });
  const invitation = page.split("/").at(-1);
  await coTeacher.post(`/api/invitations/${invitation}`);
  const open = await owner.post<{ page: string }>(`/api/classes/${classId}/teachers`, { id: v7() });
  const copy = await owner.ask<{ class: unknown }>("GET", `/api/classes/${classId}/export`);
  const places = membershipsIn(copy);
  const removedPlace = places.get("Ben");
  const pupil = places.get(PUPIL);
  await owner.send("DELETE", `/api/classes/${classId}/pupils/${removedPlace}`);
  const assigned = await owner.assign(classId, LESSON);
  const attempt = await student.take(assigned, lessonNamed(LESSON));
  const live = v7();
  const items = lessonNamed(LESSON).steps.flatMap((step) =>
    step.type === "practice" ? step.items.map(({ id }) => id) : [],
  );
  await owner.post(`/api/classes/${classId}/live`, { id: live, lesson: LESSON, items });
  const check = v7();
  await owner.post(`/api/classes/${classId}/transfer`, { id: check });
  const draft = v7();
  await owner.post("/api/drafts", { id: draft, draft: DRAFT });
  const who: Record<Role, Person> = {
    anonymous: new Person(url),
    student,
    otherStudent,
    removed,
    owner,
    coTeacher,
    otherTeacher,
  };
  return {
    who,
    code,
    classId,
    pupil,
    assigned,
    attempt,
    live,
    check,
    draft,
    item: items[0],
    invitation: open.page.split("/").at(-1),
  };
}

/** Names and membership ids, from a class's own copy of its data. */
function membershipsIn(value: unknown, found = new Map<string, string>()): Map<string, string> {
  if (typeof value !== "object" || value === null) return found;
  const { id, nickname } = value as { id?: unknown; nickname?: unknown };
  if (typeof id === "string" && typeof nickname === "string") found.set(nickname, id);
  for (const inner of Object.values(value)) membershipsIn(inner, found);
  return found;
}

const inClass =
  (rest = "") =>
  ({ classId }: School) =>
    `/teach/classes/${classId}${rest}`;

/** Every page, how to ask for it, and the status each role gets. */
const PAGES: Record<string, [path: (school: School) => string, Expected]> = {
  "/": [() => "/", all(200)],
  "/lessons": [() => "/lessons", all(200)],
  "/lessons/[slug]": [() => `/lessons/${LESSON}`, all(200)],
  "/lessons/[slug]/worksheet": [() => `/lessons/${LESSON}/worksheet`, all(200)],
  "/discover": [() => "/discover", all(200)],
  "/labels": [() => "/labels", all(200)],
  "/progress": [() => "/progress", all(200)],
  "/review": [() => "/review", all(200)],
  "/data": [() => "/data", all(200)],
  "/about": [() => "/about", all(200)],
  "/pedagogy": [() => "/pedagogy", all(200)],
  "/privacy": [() => "/privacy", all(200)],
  "/offline": [() => "/offline", all(200)],
  "/results/[id]": [({ attempt }) => `/results/${attempt}`, forThePupil],
  "/sign-in": [() => "/sign-in", all(200)],
  "/sign-in/link": [() => "/sign-in/link", all(200)],
  "/sign-up": [() => "/sign-up", all(200)],
  "/reset": [() => "/reset", all(200)],
  "/reset/[token]": [() => "/reset/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", all(200)],
  "/join": [() => "/join", all(200)],
  "/join/[code]": [({ code }) => `/join/${code}`, all(200)],
  // Only for whoever runs the site; admin.spec.ts looks at it as one.
  "/admin": [() => "/admin", all(404)],
  "/was-this-you": [() => "/was-this-you", all(307)],
  "/account": [() => "/account", { ...all(200), anonymous: 307 }],
  "/account/data": [() => "/account/data", all(200)],
  "/class": [() => "/class", { ...all(200), anonymous: 307 }],
  "/assignments/[id]": [
    ({ assigned }) => `/assignments/${assigned}`,
    { ...all(200), otherStudent: 404, removed: 404, otherTeacher: 404 },
  ],
  "/checks/[id]": [
    ({ check }) => `/checks/${check}`,
    { ...all(404), anonymous: 307, student: 200 },
  ],
  // Whoever leads the lesson is taken to its wall, whoever is signed out to the class code.
  "/live/[id]": [
    ({ live }) => `/live/${live}`,
    { ...all(404), anonymous: 307, student: 200, owner: 307, coTeacher: 307 },
  ],
  "/teach": [() => "/teach", forTeachers],
  "/teach/lessons": [() => "/teach/lessons", forTeachers],
  "/teach/lessons/[slug]": [() => `/teach/lessons/${LESSON}`, forTeachers],
  "/teach/lessons/[slug]/worksheet": [() => `/teach/lessons/${LESSON}/worksheet`, forTeachers],
  "/teach/lessons/[slug]/assign": [() => `/teach/lessons/${LESSON}/assign`, forTeachers],
  "/teach/studio": [() => "/teach/studio", forTeachers],
  "/teach/studio/new": [() => "/teach/studio/new", forTeachers],
  "/teach/studio/[id]": [
    ({ draft }) => `/teach/studio/${draft}`,
    { ...forTeachers, coTeacher: 404, otherTeacher: 404 },
  ],
  "/teach/keys": [() => "/teach/keys", forTeachers],
  // Only for whoever may correct the key, and these teachers own no lesson.
  "/teach/keys/[lesson]/[item]": [
    ({ item }) => `/teach/keys/${LESSON}/${item}`,
    { ...forTeachers, owner: 404, coTeacher: 404, otherTeacher: 404 },
  ],
  "/teach/invitations/[token]": [
    ({ invitation }) => `/teach/invitations/${invitation}`,
    forTeachers,
  ],
  "/teach/classes/[id]": [inClass(), forTeachersOfTheClass],
  "/teach/classes/[id]/pupils": [inClass("/pupils"), forTeachersOfTheClass],
  "/teach/classes/[id]/pupils/slips": [inClass("/pupils/slips"), forTeachersOfTheClass],
  "/teach/classes/[id]/pupils/[membership]": [
    ({ classId, pupil }) => `/teach/classes/${classId}/pupils/${pupil}`,
    forTeachersOfTheClass,
  ],
  "/teach/classes/[id]/assignments": [inClass("/assignments"), forTeachersOfTheClass],
  "/teach/classes/[id]/assignments/new": [
    inClass(`/assignments/new?lesson=${LESSON}`),
    forTeachersOfTheClass,
  ],
  "/teach/classes/[id]/assignments/[assignment]": [
    ({ classId, assigned }) => `/teach/classes/${classId}/assignments/${assigned}`,
    forTeachersOfTheClass,
  ],
  "/teach/classes/[id]/report": [inClass("/report"), forTeachersOfTheClass],
  "/teach/classes/[id]/report/[assignment]": [
    ({ classId, assigned }) => `/teach/classes/${classId}/report/${assigned}`,
    forTeachersOfTheClass,
  ],
  "/teach/classes/[id]/transfer": [inClass("/transfer"), forTeachersOfTheClass],
  "/teach/classes/[id]/live": [inClass("/live"), forTeachersOfTheClass],
  "/teach/classes/[id]/live/[session]": [
    ({ classId, live }) => `/teach/classes/${classId}/live/${live}`,
    forTeachersOfTheClass,
  ],
  "/teach/classes/[id]/settings": [inClass("/settings"), forTeachersOfTheClass],
  "/teach/classes/[id]/project": [inClass("/project"), forTeachersOfTheClass],
  "/teach/classes/[id]/student-view": [inClass("/student-view"), forTeachersOfTheClass],
};

/** Who may read the class's name and its pupils' names at all. */
const INSIDERS: readonly Role[] = ["student", "owner", "coTeacher"];

test("every page stands in the table", () => {
  const found = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => file === "page.tsx" || file.endsWith("/page.tsx"))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`);
  expect(Object.keys(PAGES).sort()).toEqual(found.sort());
});

test("every page answers each role as the table says, and tells strangers nothing of the class", async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  const school = await buildSchool(baseURL ?? "");
  for (const [page, [path, expected]] of Object.entries(PAGES))
    for (const [role, person] of Object.entries(school.who) as [Role, Person][]) {
      const reply = await person.send("GET", path(school));
      const text = await reply.text();
      expect.soft(reply.status, `${page} for ${role}`).toBe(expected[role]);
      if (INSIDERS.includes(role)) continue;
      expect.soft(text.includes(PUPIL), `${page} shows ${role} a pupil`).toBe(false);
      if (page !== "/teach/invitations/[token]")
        expect.soft(text.includes(CLASS), `${page} shows ${role} the class`).toBe(false);
    }
});

/** Each language with a theme: every page is seen in both of either, without being seen four times. */
const LOOKS = [
  { lang: "en", colorScheme: "light" },
  { lang: "es", colorScheme: "dark" },
] as const;

test("every page is accessible in both languages and both themes", async ({ baseURL, visitor }) => {
  test.setTimeout(240_000);
  const url = baseURL ?? "";
  const school = await buildSchool(url);
  const readers: Role[] = ["anonymous", "student", "owner"];
  for (const role of readers) {
    const page = await visitor();
    for (const { lang, colorScheme } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page
        .context()
        .addCookies([...school.who[role].jar, { name: "lang", value: lang, url }]);
      for (const [name, [path, expected]] of Object.entries(PAGES)) {
        // Once is enough: whoever may see it first, in the order of the readers.
        if (readers.find((each) => expected[each] === 200) !== role) continue;
        await page.goto(path(school));
        await expect(page.locator("html"), `${name} in ${lang}`).toHaveAttribute("lang", lang);
        expect.soft(await axe(page), `${name} in ${lang}, ${colorScheme}`).toEqual([]);
      }
    }
  }
});
