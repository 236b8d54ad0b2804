import type { Page } from "@playwright/test";
import { Person } from "../support/people";
import { axe, expect, test } from "./support/test";

const NAMES = Array.from({ length: 25 }, (_, n) => `Pupil ${String.fromCharCode(65 + n)}.`);

/** Makes a browser a teacher who has just signed up. */
async function signUp(page: Page) {
  const person = await new Person(process.env.E2E_URL ?? "").becomeTeacher();
  await page.context().addCookies(person.jar);
}

async function makeClass(page: Page, name: string) {
  await page.goto("/teach");
  await page.getByLabel("Name of the class").fill(name);
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Berlin");
  await page.getByRole("button", { name: "Make the class" }).click();
  await page.waitForURL(/\/teach\/classes\/[0-9a-f-]+$/);
  return new URL(page.url()).pathname;
}

for (const colorScheme of ["light", "dark"] as const)
  test(`a teacher makes a class, pastes 25 names and prints slips (${colorScheme})`, async ({
    visitor,
  }) => {
    const page = await visitor({ colorScheme, viewport: { width: 1280, height: 800 } });
    await signUp(page);
    await page.goto("/teach");
    await expect(page.getByRole("listitem").filter({ hasText: "Make a class" })).toBeVisible();
    expect(await axe(page)).toEqual([]);
    const path = await makeClass(page, "8b Media");
    await expect(page.getByText("There are no pupils in this class yet")).toBeVisible();
    expect(await axe(page)).toEqual([]);

    await page.getByRole("link", { name: "Paste names" }).click();
    await page
      .getByLabel("Names, one on each line")
      .fill(["Name", ...NAMES, "pupil a.", "x".repeat(41)].join("\n"));
    await page.getByRole("button", { name: "Check the list" }).click();
    await expect(page.getByText("25 pupils are new.")).toBeVisible();
    await expect(page.getByRole("row", { name: /twice in this list/ })).toHaveCount(1);
    await expect(page.getByRole("row", { name: /longer than 40 characters/ })).toHaveCount(1);
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Add 25 pupils" }).click();
    await expect(page.getByText("25 pupils were added.")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: /^Choose Pupil/ })).toHaveCount(25);

    await page.getByRole("checkbox", { name: "Choose Pupil A." }).check();
    await page.getByRole("checkbox", { name: "Choose Pupil B." }).check();
    await page.getByRole("button", { name: "Extra time" }).click();
    await page.getByLabel("Extra time in percent").fill("25");
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("row", { name: /Pupil B\..*25 %/ })).toBeVisible();

    await page.getByRole("link", { name: "Print join slips" }).click();
    const slips = page.getByRole("listitem").filter({ hasText: "Class code" });
    await expect(slips).toHaveCount(25);
    const code = (await slips.first().innerText()).match(/[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0] ?? "none";
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    expect(await axe(page)).toEqual([]);

    await page.goto(`${path}/project`);
    await expect(page.getByText(code, { exact: true })).toBeVisible();
    const scan = page.getByRole("img", { name: /QR code/ });
    await expect(scan).toBeVisible();
    await expect(scan).toHaveAccessibleName(new RegExp(`/join/${code.replace("-", "")}$`));
    expect(await axe(page)).toEqual([]);

    for (const rest of ["", "/settings", "/student-view"]) {
      await page.goto(path + rest);
      expect(await axe(page), rest).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    for (const rest of ["", "/pupils", "/pupils/slips", "/settings", "/project"]) {
      await page.goto(path + rest);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), rest).toBe(360);
    }
  });

test("a class is made and a pupil removed by the keyboard alone", async ({ page }) => {
  await signUp(page);
  await page.goto("/teach");
  await page.getByLabel("Name of the class").focus();
  await page.keyboard.type("9a");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/teach\/classes\/[0-9a-f-]+$/);
  await page.goto(`${new URL(page.url()).pathname}/pupils`);
  await page.getByLabel("Names, one on each line").focus();
  await page.keyboard.type("Ada\nBen");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "What will happen" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 pupils were added.")).toBeFocused();
  await page.getByRole("checkbox", { name: "Choose Ben" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Remove" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Bring Ben back" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Choose Ben" })).toHaveCount(0);
});

test("a colleague comes in by the link, and what is typed wrong stays typed", async ({
  page,
  visitor,
}) => {
  await signUp(page);
  const path = await makeClass(page, "7c");
  await page.goto(`${path}/settings`);
  const zone = page.getByRole("combobox", { name: "Time zone" });
  await zone.fill("Mars/Base");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByText("There is no time zone with this name.")).toBeVisible();
  await expect(zone).toHaveValue("Mars/Base");
  await page.getByRole("button", { name: "Make an invitation link" }).click();
  const link = await page.getByLabel("Invitation link").inputValue();

  const colleague = await visitor();
  await colleague.goto(link);
  await expect(colleague).toHaveURL(/\/sign-in\?next=/);
  await signUp(colleague);
  await colleague.goto(link);
  await expect(colleague.getByText("teach 7c together")).toBeVisible();
  expect(await axe(colleague)).toEqual([]);
  await colleague.getByRole("button", { name: "Accept" }).click();
  await colleague.waitForURL(new RegExp(`${path}$`));
  await page.reload();
  await expect(page.getByText("Ms Example (2)", { exact: true })).toBeVisible();

  const stranger = await visitor();
  await signUp(stranger);
  await stranger.goto(link);
  await expect(stranger.getByText("This invitation does not work")).toBeVisible();
});
