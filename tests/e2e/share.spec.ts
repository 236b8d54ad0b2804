import { finishedIn } from "./support/learner";
import { axe, expect, test } from "./support/test";

test.use({ expected: [/status of 404/] });

test("a shared card can be previewed, seen by anybody, and closed again", async ({
  page,
  context,
  visitor,
  request,
  baseURL,
}) => {
  const { attempt } = await finishedIn(context);
  await page.goto(`/results/${attempt}`);
  const sheet = page.getByRole("region", { name: "Share the card" });
  await expect(sheet).toContainText("cannot be called back");
  await sheet.getByRole("button", { name: "Make my card" }).click();
  await expect(sheet.getByRole("img", { name: /^Result card/ })).toBeVisible();
  const link = await sheet.getByLabel("Link to your card").inputValue();
  expect(link).toMatch(new RegExp(`^${baseURL}/r/[\\w-]{20,}$`));
  for (const outside of await sheet.locator("a[target=_blank]").all())
    await expect(outside).toHaveAttribute("rel", "noopener noreferrer");
  expect(await axe(page)).toEqual([]);

  await sheet.getByRole("radio", { name: "Tall, for stories" }).check();
  const preview = sheet.getByRole("img", { name: /^Result card/ });
  await expect(preview).toHaveJSProperty("naturalHeight", 1920);
  const download = page.waitForEvent("download");
  await sheet.getByRole("link", { name: "Download the picture" }).click();
  expect((await download).suggestedFilename()).toBe("who-says-story.png");
  await sheet.getByRole("radio", { name: "Wide, for links" }).press("ArrowDown");
  await expect(preview).toHaveJSProperty("naturalWidth", 1080);
  await expect(preview).toHaveJSProperty("naturalHeight", 1080);

  const friend = await visitor();
  expect((await friend.goto(link))?.status()).toBe(200);
  await expect(friend.getByRole("img", { name: /^Result card/ })).toBeVisible();
  const content = (property: string) =>
    friend.locator(`meta[property="${property}"]`).getAttribute("content");
  expect(await content("og:image")).toBe(`${link}/card.png`);
  expect(await content("og:image:alt")).toContain("attributed claims spotted");
  expect(await axe(friend)).toEqual([]);
  expect(await friend.context().cookies()).toEqual([]);

  const picture = await request.get(`${link}/card.png`);
  expect(picture.status()).toBe(200);
  expect(picture.headers()["content-type"]).toBe("image/png");
  expect(picture.headers()["cache-control"]).toBe("public, max-age=300");
  const again = await request.get(`${link}/card.png`, {
    headers: { "if-none-match": picture.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);

  const odd = await request.get(`${link}/card.png?shape=round`);
  expect([odd.status(), odd.headers()["content-type"]]).toEqual([400, "application/problem+json"]);

  await sheet.getByRole("button", { name: "Stop sharing" }).click();
  await expect(sheet.getByRole("status")).toContainText("The link is closed");
  for (const shape of ["og", "square", "story"])
    expect((await request.get(`${link}/card.png?shape=${shape}`)).status()).toBe(404);
  const gone = await request.get(link);
  expect(gone.status()).toBe(404);
  expect(gone.headers()["cache-control"]).toBe("no-store");
  expect(await gone.text()).toContain("This card is not here");
});

test("the shared page works in the dark on a phone and without scripts", async ({
  context,
  visitor,
}) => {
  const player = await finishedIn(context);
  const { page: path } = await player.share();
  const phone = await visitor({
    colorScheme: "dark",
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  });
  await phone.goto(path);
  await expect(phone.getByRole("button", { name: "Share this page" })).toBeHidden();
  await phone.getByRole("link", { name: "Take this lesson" }).click();
  await expect(phone).toHaveURL(/\/lessons\/who-says-so-local$/);

  const dark = await visitor({ colorScheme: "dark", viewport: { width: 360, height: 800 } });
  await dark.goto(path);
  expect(await axe(dark)).toEqual([]);
  expect(await dark.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test("the link can be copied, and is selected where there is no clipboard", async ({ visitor }) => {
  const page = await visitor({ permissions: ["clipboard-read", "clipboard-write"] });
  const { attempt } = await finishedIn(page.context());
  await page.goto(`/results/${attempt}`);
  const sheet = page.getByRole("region", { name: "Share the card" });
  await sheet.getByRole("button", { name: "Make my card" }).click();
  const field = sheet.getByLabel("Link to your card");
  const link = await field.inputValue();
  await sheet.getByRole("button", { name: "Copy the link" }).click();
  await expect(sheet.getByRole("status")).toHaveText("The link is copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await sheet.getByRole("button", { name: "Copy the link" }).click();
  await expect(sheet.getByRole("status")).toContainText("The link is selected");
  await expect(field).toBeFocused();
});
