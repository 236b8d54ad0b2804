import { v7 } from "uuid";
import { takeStudio } from "./tour-studio.mjs";

const NAMES = [
  "Ada",
  "Ben",
  "Cem",
  "Dana",
  "Eli",
  "Fatou",
  "Gil",
  "Hana",
  "Ivo",
  "Jun",
  "Kaya",
  "Leo",
  "Mina",
  "Noa",
  "Olu",
  "Pia",
];

/** Signs in over next-auth, as the pages do. */
async function signIn({ context, post }, provider, fields) {
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  await post(`/api/auth/callback/${provider}`, { ...fields, csrfToken, json: "true" });
}

/** A teacher's account with a class and its code. */
async function openClass(teacher) {
  const account = { email: "rivera@school.example", password: "seven grey herons" };
  await teacher.post("/api/accounts", { id: v7(), name: "Ms Rivera", ...account });
  await signIn(teacher, "password", account);
  const id = v7();
  await teacher.post("/api/classes", { id, name: "8b Media", timeZone: "Europe/Berlin" });
  const { code } = await teacher.post(`/api/classes/${id}/code`, {});
  return { id, code };
}

async function assign({ post }, classId, lesson) {
  const id = v7();
  const dates = { opensAt: null, dueAt: null };
  const rules = { feedback: "now", late: "count", grading: "points" };
  await post(`/api/classes/${classId}/assignments`, {
    id,
    lesson,
    parts: null,
    ...dates,
    ...rules,
  });
  return id;
}

/** Every pupil misses some questions: the later in the class, the more, and the same ones more often. */
const missedBy = (pupil) => (item, place) =>
  item.exit && (place * 7 + pupil * 3) % 11 < 1 + (pupil % 4);

/**
 * A class of sixteen with two lessons done and a live one, and the pages its teacher and a pupil see. `visit` opens a
 * browser for somebody, `answer` takes a lesson, `save` keeps a picture.
 */
export async function takeClass({ visit, answer, save, phone }) {
  const teacher = await visit();
  const { page } = teacher;
  const { id: classId, code } = await openClass(teacher);
  const voice = await assign(teacher, classId, "who-says-so");
  await assign(teacher, classId, "what-backs-it");
  for (const [number, name] of NAMES.entries()) {
    const pupil = await visit();
    await signIn(pupil, "class-code", { code, name, pin: "4826", isNew: "true" });
    if (number < 15)
      await answer(pupil, "who-says-so", { assignment: voice, slips: missedBy(number) });
    await pupil.context.close();
  }
  const home = `/teach/classes/${classId}`;
  for (const [name, path] of [
    ["class-desktop", home],
    ["report-desktop", `${home}/report`],
    ["heat-desktop", `${home}/report/${voice}`],
    ["key-desktop", "/teach/lessons/who-says-so"],
  ]) {
    await page.goto(path);
    // Pictures that travel never show a report's headline.
    if (name === "heat-desktop") await page.evaluate(() => scrollTo(0, 690));
    await save(page, name);
  }
  const lately = await visit(phone);
  await signIn(lately, "class-code", { code, name: "Pia", pin: "4826" });
  await lately.page.goto("/class");
  await save(lately.page, "tasks-phone");
  await lately.context.close();
  await takeStudio(page, save);
  await teacher.context.close();
}
