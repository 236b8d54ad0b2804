import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readBody } from "@/app/_server/request";

const schema = z.strictObject({ text: z.string(), more: z.unknown().optional() });

const read = (json: string) =>
  readBody(
    new Request("http://localhost:3000/", {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: json,
    }),
    schema,
  );

const nested = (depth: number) => `{"text":"x","more":${"[".repeat(depth)}${"]".repeat(depth)}}`;

describe("a body", () => {
  test("is read when it has the expected shape", async () => {
    expect(await read('{"text":"Բարև 🔥"}')).toEqual({ ok: true, value: { text: "Բարև 🔥" } });
  });

  test.each([
    ["a NUL, which PostgreSQL can't store", '{"text":"a\\u0000b"}'],
    ["a NUL in a name", '{"text":"x","more":{"a\\u0000b":1}}'],
    ["half a surrogate pair", '{"text":"a\\ud800b"}'],
    ["a nesting too deep to walk safely", nested(40)],
  ])("is refused before anything looks at it: %s", async (_what, json) => {
    const body = await read(json);
    if (body.ok) throw new Error("It was taken.");
    expect(body.error.status).toBe(422);
    expect(await body.error.text()).toContain("can't be stored");
  });

  test("may nest as deep as anything we send", async () => {
    expect((await read(nested(20))).ok).toBe(true);
  });
});
