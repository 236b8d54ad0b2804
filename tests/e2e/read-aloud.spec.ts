import type { Page } from "@playwright/test";
import { axe, expect, test } from "./support/test";
import { begin, started } from "./support/walking";

const LESSON = "who-says-so-local";
const HEADLINE = "Board Slashes Music, Pads Bus Budget";

type Voice = { lang: string; localService: boolean; default: boolean };
type Speech = { said: string[]; rates: number[]; silenced: number; finish(): void };

/** A browser in which `voices` speak: what is said is kept, and a sentence ends when the test says so. */
async function withVoices(page: Page, voices: Voice[]) {
  await page.addInitScript((known) => {
    let current: SpeechSynthesisUtterance | null = null;
    const speech: Speech = {
      said: [],
      rates: [],
      silenced: 0,
      finish() {
        const ended = current;
        current = null;
        ended?.onend?.(new Event("end") as SpeechSynthesisEvent);
      },
    };
    class Utterance {
      rate = 1;
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const synthesis = {
      getVoices: () => known,
      speak(utterance: SpeechSynthesisUtterance) {
        current = utterance;
        speech.said.push(utterance.text);
        speech.rates.push(utterance.rate);
      },
      cancel() {
        // A sentence that is cut short ends late, as in real browsers.
        const cut = current;
        current = null;
        speech.silenced += 1;
        setTimeout(() => cut?.onend?.(new Event("end") as SpeechSynthesisEvent));
      },
    };
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, speech });
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  }, voices);
}

const speech = (page: Page) =>
  page.evaluate(() => {
    const { said, rates, silenced } = (window as unknown as { speech: Speech }).speech;
    return { said, rates, silenced };
  });
const finish = (page: Page) =>
  page.evaluate(() => (window as unknown as { speech: Speech }).speech.finish());

const own: Voice = { lang: "en_US", localService: true, default: false };
const elsewhere: Voice = { lang: "en-GB", localService: false, default: true };

test("a report is read sentence by sentence, each marked while it is read", async ({ page }) => {
  await withVoices(page, [elsewhere, own]);
  await page.goto(`/lessons/${LESSON}`);
  await expect(started(page)).toBeVisible();
  expect((await speech(page)).said).toEqual([]);
  const bar = page.getByRole("group", { name: "Read aloud" });
  await bar.getByRole("button", { name: "Read aloud" }).press("Enter");
  const marked = page.locator("[data-spoken]");
  await expect(marked).toHaveText(HEADLINE);
  await finish(page);
  await expect(marked).toHaveText(/^The Harrow Falls school board voted/);
  await expect(marked).toBeInViewport();
  expect(await axe(page)).toEqual([]);
  await bar.getByRole("button", { name: "Next sentence" }).click();
  await expect(marked).toHaveText(/^The plan guts/);
  await bar.getByRole("button", { name: "Pause" }).click();
  await finish(page);
  await expect(marked).toHaveText(/^The plan guts/);
  await bar.getByRole("button", { name: "Sentence before" }).click();
  await expect(marked).toHaveText(/^The Harrow Falls/);
  await bar.getByRole("combobox", { name: "Speed" }).selectOption("Slow");
  await bar.getByRole("button", { name: "Go on" }).click();
  await bar.getByRole("button", { name: "Stop" }).press("Enter");
  await expect(marked).toHaveCount(0);
  await expect(bar.getByRole("button", { name: "Read aloud" })).toBeFocused();
  const { said, rates } = await speech(page);
  expect(said.map((words) => words.slice(0, 9))).toEqual([
    "Board Sla",
    "The Harro",
    "The plan ",
    "The Harro",
  ]);
  expect(rates).toEqual([1, 1, 1, 0.75]);
});

test("what is read aloud goes on when the questions come, and coming back to the report begins at its title", async ({
  page,
}) => {
  await withVoices(page, [own]);
  let bring = () => {};
  const brought = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route(`**/api/lessons/${LESSON}/*`, async (route) => {
    await brought;
    await route.continue();
  });
  await page.goto(`/lessons/${LESSON}`);
  await page.getByRole("button", { name: "Read aloud" }).click();
  await expect(page.locator("[data-spoken]")).toHaveText(HEADLINE);
  await expect(page.getByText("Getting the questions ready")).toBeVisible();
  const { silenced } = await speech(page);
  bring();
  await expect(started(page)).toBeVisible();
  await expect(page.locator("[data-spoken]")).toHaveText(HEADLINE);
  expect((await speech(page)).silenced).toBe(silenced);
  await started(page).click();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("reading ends with the report, gives the place back, and stops when the question is left", async ({
  page,
}) => {
  await withVoices(page, [own]);
  await begin(page, LESSON);
  const bar = page.getByRole("group", { name: "Read aloud" });
  await bar.getByRole("button", { name: "Read aloud" }).click();
  const sentences = await page.locator("#report [data-sentence]").count();
  for (let at = 0; at < sentences; at += 1) {
    await expect(bar.getByText(`Sentence ${at + 1} of ${sentences}`)).toBeVisible();
    await finish(page);
  }
  await expect(bar.getByRole("button", { name: "Read aloud" })).toBeFocused();
  const { said } = await speech(page);
  expect(said.join(" ")).not.toMatch(/marked words|decides/);
  await bar.getByRole("button", { name: "Read aloud" }).click();
  const { silenced } = await speech(page);
  await page.getByRole("button", { name: "Back" }).click();
  await expect.poll(async () => (await speech(page)).silenced).toBeGreaterThan(silenced);
});

test("a device with no voice of its own says so, and nothing is sent to anybody else's", async ({
  page,
}) => {
  await withVoices(page, [elsewhere, { ...own, lang: "de-DE" }]);
  await page.goto(`/lessons/${LESSON}`);
  await expect(started(page)).toBeVisible();
  await page.getByRole("button", { name: "Read aloud" }).click();
  await expect(page.getByText("This device has no voice of its own")).toBeVisible();
  expect((await speech(page)).said).toEqual([]);
});
