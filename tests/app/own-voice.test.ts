import { describe, expect, test } from "vitest";
import { ownVoice } from "@/app/_reading/own-voice";

const voice = (lang: string, localService = true, isDefault = false) => ({
  lang,
  localService,
  default: isDefault,
});

describe("the voice that reads a report", () => {
  test("is one of the device, never one that sends the text elsewhere", () => {
    expect(ownVoice([voice("en-US", false, true)], "en")).toBeUndefined();
    const own = voice("en-GB");
    expect(ownVoice([voice("en-US", false, true), own], "en")).toBe(own);
  });

  test("speaks the language of the report, of the same country if it can", () => {
    const [british, american, spanish] = [voice("en-GB", true, true), voice("en_US"), voice("es")];
    expect(ownVoice([spanish, british, american], "en-US")).toBe(american);
    expect(ownVoice([spanish, british, american], "es-MX")).toBe(spanish);
    expect(ownVoice([british], "es")).toBeUndefined();
    expect(ownVoice([voice("fil-PH")], "fi")).toBeUndefined();
  });

  test("is the one the device prefers where several fit", () => {
    const preferred = voice("en-GB", true, true);
    expect(ownVoice([voice("en-US"), preferred], "en")).toBe(preferred);
  });
});
