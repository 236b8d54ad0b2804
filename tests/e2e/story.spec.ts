import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { v7 } from "uuid";
import { halvesOf } from "@/lib/items/index";
import { exitItemsOf, itemsOf } from "@/lib/lesson/lesson";
import { lessonNamed } from "../support/player";
import { expect, test } from "./support/test";
import { started, toResult } from "./support/walking";

// Being asked for the PIN once more is a refusal the browser notes.
test.use({ expected: [/status of 401 .*\/api\/auth\/callback\//] });

const LESSON = lessonNamed("who-says-so-local");
const ZONE = "Europe/Berlin";
const PHONE = { viewport: { width: 360, height: 740 } };

/** Which option each of the three chooses, in turn: always the first, always the second, both by turns. */
const PUPILS = { Ada: [0], Ben: [1], Cem: [0, 1] };
const OTHERS = Array.from({ length: 22 }, (_, at) => `Pupil ${String(at + 1).padStart(2, "0")}`);

/** What a pupil's choices are worth, by the key: hits and right rejections over the exit quiz. */
function worthOf(places: readonly number[]) {
  const sum = { signals: 0, noises: 0 };
  for (const item of exitItemsOf(LESSON)) {
    const place = places[itemsOf(LESSON).indexOf(item) % places.length] ?? 0;
    if (item.kind !== "label") throw new Error("this quiz asks for labels only");
    const option = item.options[place]?.id ?? "";
    const halves = halvesOf(item, { kind: "label", option });
    sum.signals += halves?.signals.right ?? 0;
    sum.noises += halves?.noises.right ?? 0;
  }
  return sum;
}

/** So many hours from now, as a field for local times in the class's zone takes it. */
const localTime = (hours: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" })
    .format(Date.now() + hours * 3_600_000)
    .replace(" ", "T");

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function signUp(page: Page) {
  await page.goto("/sign-up");
  await page.getByLabel("How pupils see you").fill("Ms Rivera");
  await page.getByLabel("E-mail address").fill(`${v7()}@school.example`);
  await page.getByLabel("Password", { exact: true }).fill("seven grey herons");
  await press(page, "Make the account");
  await page.waitForURL(/\/teach$/);
}

/** From the posted link over the class code to the finished lesson. */
async function takeByLink(phone: Page, link: string, code: string, name: string, places: number[]) {
  await phone.goto(link);
  await phone.getByRole("link", { name: "Join or sign in with your class code" }).click();
  await phone.getByLabel("Class code").fill(code);
  await press(phone, "Go on");
  await phone.getByLabel("Your name in this class").fill(name);
  await phone.getByLabel("Your PIN", { exact: true }).fill("4826");
  await press(phone, "Sign in");
  await phone.getByLabel("Your PIN again", { exact: true }).fill("4826");
  await press(phone, "This is my PIN");
  await phone.waitForURL(/\/assignments\//);
  await phone.getByRole("link", { name: /^Start/ }).click();
  await started(phone).click();
  await toResult(phone, places);
}

test("a teacher makes a class, three pupils do the assignment on phones, and the report is right to the number", async ({
  page,
  visitor,
}) => {
  test.setTimeout(180_000);
  await signUp(page);
  await page.getByLabel("Name of the class").fill("8b Media");
  await page.getByLabel("Time zone").fill(ZONE);
  await press(page, "Make the class");
  await page.waitForURL(/\/teach\/classes\/[0-9a-f-]+$/);
  const classUrl = page.url();

  await page.goto(`${classUrl}/pupils`);
  const names = [...Object.keys(PUPILS), ...OTHERS];
  await page.getByLabel("Names, one on each line").fill(names.join("\n"));
  await press(page, "Check the list");
  await press(page, "Add 25 pupils");
  await expect(page.getByText("25 pupils were added.")).toBeVisible();
  await page.getByLabel("Choose Ben").check();
  await press(page, "Extra time");
  await page.getByLabel("Extra time in percent").fill("25");
  await press(page, "Save");
  await expect(page.getByRole("row", { name: /Ben/ })).toContainText("25 %");

  // Open for two days and due an hour ago: late for Cem, in time for Ben's quarter more, and Ada gets a later date.
  await page.goto(`/teach/lessons/${LESSON.slug}`);
  await page
    .getByRole("link", { name: /^Assign to a class/ })
    .first()
    .click();
  await page.getByRole("link", { name: /8b Media/ }).click();
  await page.getByLabel("Opens").fill(localTime(-48));
  await page.getByLabel("Due", { exact: true }).fill(localTime(-1));
  await press(page, "Assign it");
  await page.waitForURL(/\/assignments\/[0-9a-f-]+$/);
  await page.getByText("Change Ada").click();
  await page.getByRole("textbox", { name: "Later date for Ada" }).fill(localTime(24));
  await press(page, "Set the later date for Ada");
  await expect(page.getByRole("row", { name: /Ada/ })).toContainText("later date");
  const link = await page.getByRole("textbox", { name: "Link for pupils" }).inputValue();

  await page.goto(classUrl);
  const code = (
    await page
      .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      .first()
      .innerText()
  ).trim();
  for (const [name, places] of Object.entries(PUPILS))
    await takeByLink(await visitor(PHONE), link, code, name, places);

  await page.reload();
  const rowOf = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });
  const worth = Object.entries(PUPILS).map(([name, places]) => ({ name, ...worthOf(places) }));
  for (const { name, signals, noises } of worth)
    await expect(rowOf(name)).toContainText(`Done: ${signals + noises} of 10`);
  await expect(rowOf("Cem")).toContainText("late");
  for (const name of ["Ada", "Ben"]) await expect(rowOf(name)).not.toContainText("late");
  await expect(rowOf("Pupil 01")).toContainText("Not started");

  const signals = worth.reduce((sum, each) => sum + each.signals, 0);
  const noises = worth.reduce((sum, each) => sum + each.noises, 0);
  await page.goto(`${classUrl}/report`);
  await expect(page.locator("main")).toContainText(`${signals} of 15`);
  await expect(page.locator("main")).toContainText(`${noises} of 15`);

  const classId = classUrl.split("/").at(-1);
  const file = await page.request.get(`/api/classes/${classId}/gradebook.csv`);
  const rows: string[][] = parse(await file.text(), { bom: true });
  expect(rows).toHaveLength(26);
  const status = { Ada: "finished", Ben: "finished", Cem: "finished, late" };
  for (const { name, signals: hits, noises: rejections } of worth)
    expect(rows).toContainEqual([
      name,
      `${hits + rejections}`,
      "10",
      status[name as keyof typeof status],
    ]);
});
