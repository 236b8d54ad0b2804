import type { Page } from "@playwright/test";
import { perfectResponse } from "@/lib/items/index";
import { Person } from "../support/people";
import { lessonNamed } from "../support/player";
import { axe, expect, test } from "./support/test";

// A refused correction is answered with a status that browsers complain about.
test.use({ expected: [[/status of 422/], { scope: "test" }] });

const SLUG = "who-says-so-local";
const ITEM = `${SLUG}-x01`;
const ADMIN = "keys@school.example";
const WHY = "Careful readers differ here.";

async function axeInBothThemes(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axe(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("a pupil doubts a key, an administrator corrects it, everybody sees it, and the pupil leaves", async ({
  visitor,
  ownServer,
}) => {
  test.setTimeout(180_000);
  const server = await ownServer({ ADMIN_EMAILS: ADMIN });
  const baseURL = server.url;
  const open = async (person?: Person) => {
    const page = await visitor({ baseURL });
    if (person) await page.context().addCookies(person.jar);
    return page;
  };
  const teacher = await new Person(baseURL).becomeTeacher();
  const { id: classId, code } = await teacher.makeClass("7b");
  const assignment = await teacher.assign(classId, SLUG);
  const ada = await new Person(baseURL).join(code, "Ada");
  const attempt = await ada.take(assignment, lessonNamed(SLUG), (item) =>
    item.id === ITEM ? { kind: "label", option: "attributed" } : perfectResponse(item),
  );
  const grades = async () =>
    (await teacher.send("GET", `/api/classes/${classId}/gradebook.csv`)).text();
  const before = await grades();

  // The pupil says why; too few words lose nothing.
  const phone = await open(ada);
  await phone.setViewportSize({ width: 360, height: 740 });
  await phone.goto(`/results/${attempt}`);
  await phone.getByRole("button", { name: "I think this key is wrong" }).first().click();
  const reason = phone.getByLabel("What is wrong with it?");
  await expect(reason).toBeFocused();
  await reason.fill("Hm.");
  await press(phone, "Send");
  await expect(phone.getByText("Write at least 10 characters, so that")).toBeVisible();
  await expect(reason).toHaveValue("Hm.");
  await axeInBothThemes(phone);
  await reason.fill("Somebody must have seen the foam first.");
  await press(phone, "Send");
  await expect(phone.getByText("Thank you.")).toBeVisible();

  // The teacher of the class sees who; nobody may correct who does not own the lesson.
  const desk = await open(teacher);
  await desk.goto("/teach/keys");
  await expect(desk.getByRole("row", { name: /Ada, 7b.*foam first/ })).toBeVisible();
  await expect(desk.getByRole("heading", { name: "For you to decide" })).toBeHidden();

  const office = await open();
  await office.goto("/sign-up");
  await office.getByLabel("How pupils see you").fill("Mx Editor");
  await office.getByLabel("E-mail address").fill(ADMIN);
  await office.getByLabel("Password", { exact: true }).fill("seven grey herons");
  await press(office, "Make the account");
  await office.waitForURL(/\/teach$/);
  await office.goto("/teach/keys");
  await expect(office.getByText("From a pupil")).toBeVisible();
  await expect(office.getByText("Ada")).toBeHidden();
  await axeInBothThemes(office);
  await office.getByRole("link", { name: /^Look at the question/ }).click();
  await office.waitForURL(new RegExp(`${ITEM}$`));
  await office.getByRole("group", { name: "Also accepted" }).getByRole("checkbox").check();
  await press(office, "Correct the key for everybody");
  await press(office, "Correct it");
  await expect(office.getByText("Write at least 10 characters.")).toBeVisible();
  await office.getByLabel("Why you correct it").fill(WHY);
  await press(office, "Correct the key for everybody");
  await press(office, "Correct it");
  await expect(office.getByText("A firm key has one right answer.")).toBeVisible();
  await axeInBothThemes(office);
  await office.getByLabel("How firm is the key?").selectOption("soft");
  await press(office, "Correct the key for everybody");
  await press(office, "Correct it");
  await expect(office.getByText("1 verdict changed.")).toBeVisible();

  // Told, counted, and in the log for every teacher.
  for (const path of ["/progress", `/results/${attempt}`]) {
    await phone.goto(path);
    await expect(phone.getByText(/your answer now counts as right/)).toBeVisible();
    await expect(phone.getByText(`Why: ${WHY}`).first()).toBeVisible();
  }
  await axeInBothThemes(phone);
  expect(await grades()).not.toBe(before);
  await desk.goto("/teach/keys");
  await expect(desk.getByText(/Mx Editor corrected it on .* 1 verdict changed\./)).toBeVisible();
  await expect(desk.getByRole("row", { name: /Ada, 7b.*Accepted/ })).toBeVisible();
  await axeInBothThemes(desk);

  // What is stored, and its end.
  await phone.goto("/data");
  await axeInBothThemes(phone);
  await phone.goto("/account/data");
  const copy = await phone.request.get("/api/account/export");
  expect(await copy.text()).toContain("Somebody must have seen the foam first.");
  await axeInBothThemes(phone);
  await press(phone, "Erase everything about me");
  await press(phone, "Erase for good");
  await expect(phone.getByText("Everything about you is erased.")).toBeVisible();
  await desk.goto(`/teach/classes/${classId}/pupils`);
  await expect(desk.getByText("Ada", { exact: true })).toBeHidden();
  await desk.goto(`/teach/classes/${classId}/settings`);
  await desk.getByLabel("Type the name of the class: 7b").fill("7a");
  await press(desk, "Erase the class for good");
  await expect(desk.getByText("This is not the name of the class.")).toBeVisible();
  await desk.getByLabel("Type the name of the class: 7b").fill("7b");
  await press(desk, "Erase the class for good");
  await desk.waitForURL(/\/teach$/);
  await expect(desk.getByText("7b", { exact: true })).toBeHidden();
});
