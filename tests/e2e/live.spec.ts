import type { Page } from "@playwright/test";
import { Person } from "../support/people";
import { axe, expect, test } from "./support/test";

// While the server is down and a line is cut, browsers say so.
test.use({ expected: [/net::ERR_|status of 50[023]/] });

const LESSON = "Who says so? A school, a river";

async function axeInBothThemes(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axe(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

const sendAnswer = async (phone: Page, option: number) => {
  await phone.getByRole("radio").nth(option).check();
  await phone.getByRole("button", { name: /^Send/ }).click();
};
const stored = (phone: Page) => phone.getByText("Your answer is in.");
const split = (page: Page) => page.getByRole("heading", { name: "How the class answered" });

test("a class answers three questions together, over a restart and a lost line", async ({
  visitor,
  ownServer,
}) => {
  test.setTimeout(180_000);
  const server = await ownServer();
  const baseURL = server.url;
  const teacher = new Person(baseURL);
  await teacher.becomeTeacher();
  const { id: classId, code } = await teacher.makeClass("7b");
  const open = async (person: Person, width: number, height: number) => {
    const page = await visitor({ baseURL, viewport: { width, height } });
    await page.context().addCookies(person.jar);
    return page;
  };
  const pupils = [new Person(baseURL), new Person(baseURL)];
  await pupils[0]?.join(code, "Ada");
  await pupils[1]?.join(code, "Ben");
  const wall = await open(teacher, 1280, 800);
  const [ada, ben] = await Promise.all(pupils.map((pupil) => open(pupil, 360, 740)));
  if (!ada || !ben) throw new Error("nobody came");

  await wall.goto(`/teach/classes/${classId}/live`);
  await wall.getByLabel("Lesson", { exact: true }).selectOption({ label: LESSON });
  await wall.getByLabel("Questions I choose").check();
  await wall.getByRole("button", { name: "Start" }).click();
  await expect(wall.getByText("Choose at least one question.")).toBeVisible();
  for (const at of [0, 1, 2]) await wall.getByRole("checkbox").nth(at).check();
  await axeInBothThemes(wall);
  await wall.getByRole("button", { name: "Start" }).click();
  await expect(wall.getByText("Question 1 of 3", { exact: false }).first()).toBeVisible();
  const address = `/live/${wall.url().split("/").at(-1)}`;

  // The first question: answered, changed, shown.
  for (const phone of [ada, ben]) await phone.goto(address);
  await sendAnswer(ada, 0);
  await expect(stored(ada)).toBeVisible();
  await sendAnswer(ada, 1);
  await expect(stored(ada)).toBeVisible();
  await expect(wall.getByText("1 of 2 have answered")).toBeVisible();
  await sendAnswer(ben, 0);
  await expect(wall.getByText("2 of 2 have answered")).toBeVisible();
  await expect(split(wall)).toBeHidden();
  await axeInBothThemes(wall);
  await axeInBothThemes(ada);
  await wall.keyboard.press("r");
  for (const page of [wall, ada, ben]) await expect(split(page)).toBeVisible();
  for (const phone of [ada, ben])
    await expect(phone.getByText(/Your answer/).first()).toBeVisible();
  await expect(wall.getByText(/Your answer/)).toHaveCount(0);
  await axeInBothThemes(wall);
  await axeInBothThemes(ben);

  // The second: space on a button presses it, and nothing besides. The server goes down and comes back.
  await wall.getByRole("button", { name: "Next question" }).focus();
  await wall.keyboard.press(" ");
  for (const phone of [ada, ben]) {
    await expect(phone.getByText("Question 2 of 3")).toBeVisible();
    await expect(phone.locator("[data-heading]")).toBeFocused();
  }
  await sendAnswer(ada, 0);
  await expect(stored(ada)).toBeVisible();
  await server.kill9();
  await ben.getByRole("radio").nth(1).check();
  await ben.getByRole("button", { name: "Send my answer" }).click();
  await expect(ben.getByText("Not sent yet. Trying again…")).toBeVisible();
  await server.restart();
  await expect(stored(ben)).toBeVisible({ timeout: 40_000 });
  await expect(wall.getByText("2 of 2 have answered")).toBeVisible({ timeout: 40_000 });
  await wall.keyboard.press("r");
  await expect(split(ben)).toBeVisible({ timeout: 40_000 });

  // The third: one line is cut while an answer is sent.
  await wall.keyboard.press("ArrowRight");
  await expect(ben.getByText("Question 3 of 3")).toBeVisible({ timeout: 40_000 });
  await expect(ada.getByText("Question 3 of 3")).toBeVisible({ timeout: 40_000 });
  await ada.context().setOffline(true);
  await ada.getByRole("radio").first().check();
  await ada.getByRole("button", { name: "Send my answer" }).click();
  await expect(ada.getByText("Not sent yet. Trying again…")).toBeVisible();
  await ada.context().setOffline(false);
  await expect(stored(ada)).toBeVisible({ timeout: 20_000 });
  await wall.getByRole("button", { name: "Show the answer" }).click();
  await expect(split(ada)).toBeVisible();
  await expect(ben.getByText("You had not sent an answer to this one.")).toBeVisible();

  // Back to what was shown, and on again: nothing is asked twice.
  await wall.keyboard.press("ArrowLeft");
  await expect(ada.getByText("Question 2 of 3")).toBeVisible();
  await expect(split(ada)).toBeVisible();
  await wall.keyboard.press("ArrowRight");
  await expect(ada.getByText("Question 3 of 3")).toBeVisible();
  await expect(split(ada)).toBeVisible();

  await wall.getByRole("button", { name: "End", exact: true }).click();
  await wall.getByRole("button", { name: "Yes, end it" }).click();
  for (const phone of [ada, ben])
    await expect(phone.getByRole("link", { name: "To my class" })).toBeVisible();
  await expect(
    wall.getByRole("heading", { name: `How the class answered: ${LESSON}` }),
  ).toBeVisible();
  await axeInBothThemes(wall);
  await axeInBothThemes(ada);
});
