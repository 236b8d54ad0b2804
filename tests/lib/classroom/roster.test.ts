import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namesIn } from "@/app/_server/roster-text";
import { textOf } from "@/app/teach/classes/[id]/pupils/read-file";
import { judgeRoster } from "@/lib/classroom/roster";

/** Words of a name with everything a table could trip over, line breaks aside. */
const word = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/[\p{C}\p{Z}\s]/gu, ""))
  .filter((text) => text !== "");

describe("a pasted list of names", () => {
  test.each([
    ["one a line", "Ada L.\nBen\r\n\n  Cem  ", ["Ada L.", "Ben", "Cem"]],
    ["a comma belongs to the name", "Lovelace, Ada\nMay, Ben", ["Lovelace, Ada", "May, Ben"]],
    ["cells of a spreadsheet", "Ada\tLovelace\nBen\tMay", ["Ada Lovelace", "Ben May"]],
    ["a header with one column", "Name\nAda\nBen", ["Ada", "Ben"]],
    [
      "first and last name, wherever they stand",
      "Email;Last name;First name\na@b.c;Lovelace;Ada\n;May;Ben",
      ["Ada Lovelace", "Ben May"],
    ],
    ["a mark at the start of the file", '\uFEFF"First Name","Surname"\r\n"Ada","L"', ["Ada L"]],
    ["a row without a last name", "first name,last name\nAda\nBen,May", ["Ada", "Ben May"]],
    ["a quotation mark inside a name", 'Dwayne "The Rock"\nAda', ['Dwayne "The Rock"', "Ada"]],
    ["a first name that only begins like a header", "Pupil 1\nPupil 2", ["Pupil 1", "Pupil 2"]],
    ["nothing", " \n\n", []],
  ])("%s", (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test("is refused when a table never closes its quotation mark", () => {
    expect(namesIn('name,class\n"Ada,8b\nBen,8b')).toBeUndefined();
  });

  test("gives every table's names back, whatever separates and quotes them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(",", ";", "\t"),
        fc.boolean(),
        fc.boolean(),
        (rows, delimiter, quoted, bom) => {
          const table = stringify([["First name", "Last name"], ...rows], {
            delimiter,
            quoted,
            bom,
          });
          expect(namesIn(table)).toEqual(rows.map((row) => row.join(" ")));
        },
      ),
    );
  });
});

describe("what becomes of a name", () => {
  test("is told for each line", () => {
    const long = "x".repeat(41);
    const lines = judgeRoster(["Ada", "ben", "ADA", long, "\u202eevil", "Cem"], ["Ben"]);
    expect(lines.map(({ state }) => state)).toEqual([
      "new",
      "there",
      "doubled",
      "too-long",
      "characters",
      "new",
    ]);
  });

  test("never makes two pupils of one name, nor one that is there", () => {
    const names = fc.array(fc.oneof(word, fc.constantFrom("Ada", "ada", "É", "é")));
    fc.assert(
      fc.property(names, names, (list, there) => {
        const fresh = judgeRoster(list, there)
          .filter(({ state }) => state === "new")
          .map(({ name }) => name.toLowerCase());
        expect(new Set(fresh).size).toBe(fresh.length);
        for (const name of there) expect(fresh).not.toContain(name.normalize("NFC").toLowerCase());
      }),
    );
  });

  test("keeps the letters of a file however a spreadsheet saved it", () => {
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([0x5a, 0xeb]).buffer),
    ]);
    expect(textOf(utf16).replace(/^\uFEFF/, "")).toBe("Zë");
    expect(textOf(new TextEncoder().encode("Zoë"))).toBe("Zoë");
    expect(textOf(Uint8Array.from([0x5a, 0x6f, 0xeb]))).toBe("Zoë");
  });
});
