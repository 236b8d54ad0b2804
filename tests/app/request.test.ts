import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readBody } from "@/app/_server/request";

const schema = z.strictObject({ text: z.string(), more: z.unknown().optional() });

const read = (json: string, expected: z.ZodType = schema) =>
  readBody(
    new Request("http://localhost:3000/", {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: json,
    }),
    expected,
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

  test("that is refused says where, and repeats no name its sender chose", async () => {
    const answer = z.strictObject({
      response: z.strictObject({ pairs: z.record(z.string(), z.string()) }),
    });
    const body = await read('{"response":{"pairs":{"echo-7f3a":5}},"echo-7f3b":1}', answer);
    if (body.ok) throw new Error("It was taken.");
    const reply = await body.error.json();
    expect(reply.issues.map(({ path }: { path: string }) => path)).toEqual(["response.pairs", ""]);
    expect(JSON.stringify(reply)).not.toContain("echo");
  });

  test("may nest as deep as anything we send", async () => {
    expect((await read(nested(20))).ok).toBe(true);
  });
});
