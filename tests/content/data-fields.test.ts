import { describe, expect, test } from "vitest";
import groups from "@/content/data-fields.json";
import { columnsOf, tables } from "../support/tables";

type Described = { table: string; fields: Record<string, string> };

const described = new Map(
  groups
    .flatMap((group): readonly Described[] => group.tables)
    .map(({ table, fields }) => [table, fields]),
);

describe("the list of stored data", () => {
  test("has every table, and no other", () => {
    expect([...described.keys()].sort()).toEqual([...tables.keys()].sort());
  });

  test.each([...tables])("says of every field of %s why it is stored", (name, table) => {
    expect(Object.keys(described.get(name) ?? {}).sort()).toEqual(columnsOf(table).sort());
  });
});

describe("the tables", () => {
  const columns = [...tables].flatMap(([name, table]) =>
    columnsOf(table).map((column) => `${name}.${column}`),
  );

  test("hold an e-mail address of teachers only, in two places", () => {
    expect(columns.filter((column) => /mail/i.test(column.split(".")[1] ?? ""))).toEqual([
      "account.email",
      "account.emailProvedAt",
      "mail_token.email",
    ]);
  });

  test("hold no address of a line, no device, and nothing that tells who a pupil is at home", () => {
    const telling =
      /(^|\.)ip|address|agent|device|browser|phone|birth|gender|surname|family|firstName|lastName|photo|picture/i;
    expect(columns.filter((column) => telling.test(column.split(".")[1] ?? ""))).toEqual([]);
  });
});
