import type { Page } from "@playwright/test";
import { v7 } from "uuid";
import type { AssignmentView } from "@/lib/classroom/assignment";
import { itemsOf } from "@/lib/lesson/lesson";
import { inDays } from "../support/assign";
import { Person } from "../support/people";
import { lessonNamed } from "../support/player";
import { axe, expect, test } from "./support/test";
import { answer, next, started, toResult } from "./support/walking";

const TITLE = "Who says so? A school, a river";

const give = (teacher: Person, classId: string, facts: object) =>
  teacher.ask<AssignmentView>("POST", `/api/classes/${classId}/assignments`, {
    id: v7(),
    lesson: "who-says-so-local",
    parts: null,
    opensAt: inDays(-2),
    dueAt: inDays(2),
    feedback: "now",
    late: "count",
    grading: "points",
    ...facts,
  });

async function axeInBothThemes(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axe(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

async function aClass(baseURL: string | undefined) {
  const url = baseURL ?? "";
  const teacher = new Person(url);
  await teacher.becomeTeacher();
  const { id, code } = await teacher.makeClass("7b");
  const ada = new Person(url);
  await ada.join(code, "Ada");
  return { teacher, ada, id };
}

test("a pupil follows the link, does the lesson, and sees that it is late and then extended", async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const { teacher, ada, id } = await aClass(baseURL);
  const made = await give(teacher, id, { parts: [4] });
  await page.goto(`/assignments/${made.id}`);
  await expect(page.getByRole("link", { name: "Join or sign in" })).toBeVisible();
  await axeInBothThemes(page);
  await page.context().addCookies(ada.jar);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Next for your class" })).toBeVisible();
  await page.goto("/lessons/who-says-so-local");
  await page.getByRole("link", { name: "Do it for your class" }).press("Enter");
  await page.waitForURL(`**/assignments/${made.id}`);
  await page.goto("/class");
  await axeInBothThemes(page);
  await page.getByRole("link", { name: `Start: ${TITLE}` }).press("Enter");
  await expect(page.getByText("In this order: exit quiz (10).")).toBeVisible();
  await axeInBothThemes(page);
  await page.getByRole("link", { name: "Start", exact: true }).press("Enter");
  await expect(page.getByText("For 7b.")).toBeVisible();
  await started(page).press("Enter");
  await expect(page.getByRole("heading", { name: "Another report" })).toBeVisible();
  await page.getByRole("button", { name: "I have read it: go on" }).press("Enter");
  await page.getByRole("button", { name: "Begin the quiz" }).press("Enter");
  await teacher.ask("PATCH", `/api/assignments/${made.id}`, {
    opensAt: inDays(-4),
    dueAt: inDays(-1),
  });
  await toResult(page);
  await expect(page.getByText("Handed in late")).toBeVisible();
  const report = await teacher.send("GET", `/teach/classes/${id}/assignments/${made.id}`);
  expect(await report.text()).toContain("Done, late");
  await page.goto("/class");
  await expect(page.getByText("Done, late")).toBeVisible();
});

test("a pupil is told nothing while reasons are held, and all of it afterwards", async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const { teacher, ada, id } = await aClass(baseURL);
  const made = await give(teacher, id, { feedback: "after-due", parts: [2] });
  await page.context().addCookies(ada.jar);
  await page.goto(`/lessons/who-says-so-local?assignment=${made.id}`);
  await started(page).click();
  for (;;) {
    const result = page.getByRole("link", { name: "See your result" });
    await result.or(answer(page)).first().waitFor();
    if (await result.isVisible()) break;
    const radios = page.getByRole("radio");
    const selects = page.locator("form select");
    if (await radios.count()) await radios.first().check();
    else for (const select of await selects.all()) await select.selectOption({ index: 1 });
    await answer(page).click();
    await expect(page.getByText("Stored. You will see the reasons on")).toBeFocused();
    await expect(page.getByText("The words that decide it")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
    await axeInBothThemes(page);
    await next(page)
      .or(page.getByRole("button", { name: "See the result" }))
      .click();
  }
  await page.getByRole("link", { name: "See your result" }).click();
  await expect(page.getByRole("heading", { name: "Your answers are stored" })).toBeVisible();
  await axeInBothThemes(page);
  const attempt = page.url().split("/").at(-1);
  for (const path of [`/results/${attempt}`, `/lessons/who-says-so-local`, "/progress"]) {
    const sent = await (await ada.send("GET", path)).text();
    for (const { key } of itemsOf(lessonNamed("who-says-so-local")))
      expect(sent).not.toContain(key.reason);
  }
  await teacher.ask("PATCH", `/api/assignments/${made.id}`, {
    opensAt: inDays(-4),
    dueAt: inDays(-1),
  });
  await page.reload();
  await expect(page.getByRole("heading", { name: "Your answers, one by one" })).toBeVisible();
});

test("a teacher reads a lesson with its key, assigns a part of it, and gives one pupil longer", async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { teacher, ada, id } = await aClass(baseURL);
  await page.context().addCookies(teacher.jar);
  await page.goto("/teach/lessons");
  await axeInBothThemes(page);
  await page.getByRole("link", { name: `Read it with the key: ${TITLE}` }).click();
  await expect(page.getByText("Right answer").first()).toBeVisible();
  await axeInBothThemes(page);
  await page.getByRole("link", { name: "Assign to a class" }).click();
  await page.getByRole("link", { name: "7b" }).click();
  await page.getByLabel("Chosen parts").check();
  await page.getByRole("checkbox", { name: "Worked examples (2)" }).uncheck();
  await page.getByRole("button", { name: "Move up: Exit quiz (10)" }).press("Enter");
  await page.getByRole("radio", { name: /^After the due date/ }).check();
  await page.getByRole("button", { name: "Assign it" }).click();
  await expect(page.getByText("Choose a due date, or show the reasons")).toBeVisible();
  await page.getByLabel("Due", { exact: true }).fill(inDays(3));
  await expect(page.getByText("7b does Exit quiz (10) and Practice (4) of")).toBeVisible();
  await axeInBothThemes(page);
  await page.getByRole("button", { name: "Assign it" }).click();
  await expect(page.getByRole("heading", { name: "Link for pupils" })).toBeVisible();
  await axeInBothThemes(page);
  const fold = page.getByText("Change Ada");
  await fold.press("Enter");
  await page.getByLabel("Later date for Ada", { exact: true }).fill(inDays(6));
  await page.getByRole("button", { name: "Set the later date for Ada" }).click();
  await expect(page.getByText("later date", { exact: true })).toBeVisible();
  await expect(page.getByText("The later date is set.")).toBeVisible();
  await expect(fold).toBeFocused();
  const seen = await (await ada.send("GET", "/class")).text();
  expect(seen).toContain("You have until");
  await page.goto(`/teach/classes/${id}/assignments`);
  await axeInBothThemes(page);
  const key = await (await ada.send("GET", "/teach/lessons/who-says-so-local")).text();
  expect(key).not.toContain("Right answer");
});
