import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseLanguage } from "@/lib/lang/choose";
import { LANGUAGES, languagesWith } from "@/lib/lang/languages";

const choose = (accepts: string | null, chosen?: string, asked?: string) =>
  chooseLanguage({ asked, chosen, accepts }, LANGUAGES).code;

describe("the language of the interface", () => {
  test.each([
    [null, "en"],
    ["", "en"],
    ["es", "es"],
    ["es-419", "es"],
    ["ES-mx,es;q=0.9,en;q=0.8", "es"],
    ["fr-FR,fr;q=0.9,es;q=0.5,en;q=0.4", "es"],
    ["en;q=0.4, es;q=0.5", "es"],
    ["de-AT, de;q=0.9", "en"],
    ["es;q=0, en", "en"],
    ["*", "en"],
    ["es;q=many", "en"],
    ["esperanto", "en"],
  ])("is, for a browser that accepts %j, %s", (accepts, code) => {
    expect(choose(accepts)).toBe(code);
  });

  test("is the one chosen earlier, whatever the browser accepts", () => {
    expect(choose("es", "en")).toBe("en");
  });

  test("is the one asked for, whatever was chosen earlier", () => {
    expect(choose("en", "en", "es")).toBe("es");
  });

  test("ignores a choice of a language there is not", () => {
    expect(choose("es", "tlh", "qps-plocm")).toBe("es");
  });

  test("can be the pseudo language only where it is offered", () => {
    const wishes = { asked: "qps-plocm", chosen: null, accepts: null };
    expect(chooseLanguage(wishes, languagesWith(true)).dir).toBe("rtl");
    expect(chooseLanguage(wishes, languagesWith(false)).code).toBe("en");
  });

  test("is one of those on offer, whatever is sent", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (asked, chosen, accepts) => {
        expect(LANGUAGES).toContain(chooseLanguage({ asked, chosen, accepts }, LANGUAGES));
      }),
    );
  });
});
