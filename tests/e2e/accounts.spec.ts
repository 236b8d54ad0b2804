import type { Page } from "@playwright/test";
import { v7 } from "uuid";
import { axe, expect, test } from "./support/test";
import { answerAnything, begin } from "./support/walking";

const PASSWORD = "seven grey herons";

// Being refused, or asked back, is a reply the browser notes.
test.use({ expected: [/status of 401 .*\/api\/auth\/callback\//] });

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const mainNav = (page: Page) => page.getByRole("navigation", { name: "Main" });

/** Makes a teacher's account through the page; the address is told by nothing else. */
async function signUp(page: Page): Promise<string> {
  const email = `${v7()}@school.example`;
  await page.goto("/sign-up");
  await page.getByLabel("How pupils see you").fill("Ms Rivera");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, "Make the account");
  await page.waitForURL(/\/teach$/);
  return email;
}

/** A class of a teacher who is signed in on this page; answers with its code. */
async function makeClass(page: Page): Promise<string> {
  const id = v7();
  const headers = { origin: new URL(page.url()).origin };
  const reply = await page.request.post("/api/classes", {
    headers,
    data: { id, name: "8a", timeZone: "Europe/Berlin" },
  });
  expect(reply.ok(), await reply.text()).toBe(true);
  return (await (await page.request.post(`/api/classes/${id}/code`, { headers, data: {} })).json())
    .code;
}

async function join(page: Page, code: string, name: string, pin: string) {
  await page.goto("/join");
  await page.getByLabel("Class code").fill(code.toLowerCase());
  await press(page, "Go on");
  await page.waitForURL(/\/join\/[0-9A-Z]{8}/);
  await page.getByLabel("Your name in this class").fill(name);
  await page.getByLabel("Your PIN", { exact: true }).fill(pin);
  await press(page, "Sign in");
}

test("a teacher makes an account, signs out, is refused a wrong password, and signs in", async ({
  page,
}) => {
  const email = await signUp(page);
  await expect(mainNav(page).getByRole("link", { name: "Teach" })).toBeVisible();
  await mainNav(page).getByRole("button", { name: "Sign out" }).click();
  await expect(mainNav(page).getByRole("link", { name: "Teachers: sign in" })).toBeVisible();

  await page.goto("/sign-in?next=/account");
  await page.getByLabel("E-mail address").fill(email.toUpperCase());
  await page.getByLabel("Password", { exact: true }).fill("seven grey geese");
  await press(page, "Sign in");
  await expect(page.getByText("Address and password don’t fit together.")).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue(email.toUpperCase());
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, "Sign in");
  await page.waitForURL(/\/account$/);
  await expect(page.getByText(`You are signed in as ${email}.`)).toBeVisible();
});

test("a pupil joins with the code alone, keeps the answers given before, and leaves nothing behind", async ({
  page,
  visitor,
}) => {
  await signUp(page);
  const code = await makeClass(page);
  const phone = await visitor({ viewport: { width: 360, height: 740 } });
  await begin(phone, "who-says-so-local");
  await answerAnything(phone);
  await join(phone, code, "Mia", "2468");
  await expect(phone.getByText("Nobody in this class is called Mia yet.")).toBeVisible();
  await phone.getByLabel("Your PIN again", { exact: true }).fill("2469");
  await press(phone, "Join as a new pupil");
  await expect(phone.getByText("The two PINs differ.")).toBeVisible();
  await phone.getByLabel("Your PIN again", { exact: true }).fill("2468");
  await press(phone, "Join as a new pupil");
  await expect(phone.getByRole("heading", { name: "Was this you?" })).toBeVisible();
  await expect(phone.getByText(/1 answer from today was given in this browser/)).toBeVisible();
  expect(await axe(phone)).toEqual([]);
  await press(phone, "Yes, add them to mine");
  await phone.waitForURL(/\/class$/);
  await phone.goto("/account");
  await expect(phone.getByText("8a, as Mia")).toBeVisible();
  await press(phone, "Sign out in this browser");
  await expect(mainNav(phone).getByRole("link", { name: "Join a class" })).toBeVisible();
  expect((await phone.context().cookies()).map(({ name }) => name)).not.toContain("guest");

  // On the next device name and PIN do.
  const laptop = await visitor();
  await join(laptop, code, "mia", "2468");
  await laptop.waitForURL(/\/class$/);
});

test("all of it works from the keyboard, and what is wrong is said beside its field", async ({
  page,
}) => {
  await page.goto("/sign-up");
  await page.getByLabel("How pupils see you").focus();
  await page.keyboard.type("Ms Rivera");
  await page.keyboard.press("Tab");
  await page.keyboard.type("rivera");
  await page.keyboard.press("Tab");
  await page.keyboard.type("short");
  await page.keyboard.press("Enter");
  const email = page.getByLabel("E-mail address");
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await expect(email).toHaveAccessibleDescription(/That is not an e-mail address/);
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(
    /fewer than 10 characters/,
  );
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Password", { exact: true })).toHaveAttribute("type", "text");
});

// On a server of its own: what is counted here would stop the other tests.
test("whoever forges the address of the sender gets no more tries by it", async ({ ownServer }) => {
  const server = await ownServer();
  const told = await fetch(`${server.url}/api/auth/csrf`);
  const cookie = told.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const csrf = await told.json();
  const codes = [];
  for (let turn = 0; turn < 32; turn += 1) {
    const forged = `203.0.113.${turn}`;
    const reply = await fetch(`${server.url}/api/auth/callback/class-code`, {
      method: "POST",
      headers: {
        cookie,
        origin: server.url,
        "content-type": "application/json",
        "x-forwarded-for": forged,
        "x-real-ip": forged,
        forwarded: `for=${forged}`,
      },
      body: JSON.stringify({
        code: `ZZZZZZ${10 + turn}`,
        name: "Mia",
        pin: "2468",
        json: "true",
        ...csrf,
      }),
    });
    codes.push(new URL((await reply.json()).url).searchParams.get("error"));
  }
  expect(codes).toEqual([...Array(30).fill("join/refused"), "limit/reached", "limit/reached"]);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`every page of accounts passes axe at 360 px, ${colorScheme}`, async ({ visitor }) => {
    const page = await visitor({ colorScheme, viewport: { width: 360, height: 740 } });
    for (const path of ["/sign-in", "/sign-up", "/reset", "/reset/no-such-token", "/join"]) {
      await page.goto(path);
      expect([path, await axe(page)]).toEqual([path, []]);
    }
    await page.goto("/join/ABCDEFG0");
    await press(page, "Sign in");
    await expect(page.getByText("Type a name.")).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await page.goto("/sign-in/link?token=abc&email=rivera%40school.example");
    expect(await axe(page)).toEqual([]);
    await signUp(page);
    await page.goto("/account");
    await press(page, "Sign out everywhere");
    expect(await axe(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
