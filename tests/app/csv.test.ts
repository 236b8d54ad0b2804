import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvOf, csvReply } from "@/app/_server/csv";

const read = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true });

/** Names as pupils might think them up, formulas among them. */
const naughty = fc.oneof(
  fc.string({ unit: "binary" }).filter((text) => text.isWellFormed()),
  fc
    .tuple(
      fc.constantFrom("", " ", "\0", "\u200b", "\t\r\n", "\ufeff", "\u00a0"),
      fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠"),
      fc.constantFrom("1+1", 'HYPERLINK("http://x";"y")', "SUM(A1:A9)|'", "cmd", '"', ",", ";"),
    )
    .map((parts) => parts.join("")),
);

/** What must not begin a cell: a spreadsheet would work it out. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

describe("CSV", () => {
  it("gives every name back, and no cell that a spreadsheet would work out", () => {
    fc.assert(
      fc.property(fc.array(naughty, { minLength: 1, maxLength: 8 }), (names) => {
        const rows = names.map((name) => ["row", name, 1]);
        const back = read(csvOf(rows));
        expect(back).toHaveLength(names.length);
        for (const [at, name] of names.entries()) {
          const cell = back[at]?.[1] ?? "";
          expect(cell).not.toMatch(FORMULA);
          const kept = name.replaceAll("\0", "").replace(/^[\s\p{Cc}\p{Cf}]+/u, "");
          expect(cell.startsWith("'") && FORMULA.test(kept) ? cell.slice(1) : cell).toBe(kept);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("keeps numbers as numbers, negative ones too", () => {
    expect(read(csvOf([[-0.12, 3, null]]))).toEqual([["-0.12", "3", ""]]);
  });

  it("begins with a byte order mark and ends its lines as RFC 4180 says", () => {
    expect(csvOf([["Zoë"], ["b"]])).toBe("\ufeffZoë\r\nb\r\n");
  });
});

describe("a file", () => {
  it("has a plain name and the whole one beside it", () => {
    const { headers } = csvReply([["a"]], "gradebook", 'Klasse 7b "Zoë" / 日本');
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("content-disposition")).toBe(
      "attachment; filename=\"gradebook-Klasse-7b-Zoe.csv\"; filename*=UTF-8''gradebook-Klasse%207b%20Zo%C3%AB%20%E6%97%A5%E6%9C%AC.csv",
    );
  });

  it("has headers that can be sent, whatever the class is called", () => {
    fc.assert(
      fc.property(naughty, (name) => {
        const header = csvReply([["a"]], "report", name).headers.get("content-disposition");
        expect(header).toMatch(
          /^attachment; filename="[A-Za-z0-9-]+\.csv"; filename\*=UTF-8''[!-~]+$/,
        );
      }),
    );
  });
});
