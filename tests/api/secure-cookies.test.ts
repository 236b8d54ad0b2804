import { beforeAll, expect } from "vitest";
import { addGuest } from "@/db/queries/learners";
import { test, Visitor } from "../support/api";
import { csrfOf, newTeacher, PASSWORD } from "../support/sign-in";

const SITE = "https://who-says.example";
const EMAIL = "rivera@school.example";

// Settings are read at the first request.
beforeAll(() => {
  process.env.APP_URL = SITE;
  process.env.GOOGLE_CLIENT_ID = "an id";
  process.env.GOOGLE_CLIENT_SECRET = "a secret";
});

test("behind https every cookie of signing in is bound to this host and to https", async ({
  served,
}) => {
  const visitor = new Visitor();
  const lines: string[] = [];
  const note = (headers: Headers) => lines.push(...headers.getSetCookie());
  note((await visitor.get("/api/auth/csrf")).headers);
  await visitor.post("/api/accounts", newTeacher(EMAIL));
  const csrfToken = await csrfOf(visitor);
  const signedIn = await visitor.post<{ url: string }>("/api/auth/callback/password", {
    csrfToken,
    json: "true",
    email: EMAIL,
    password: PASSWORD,
  });
  note(signedIn.headers);
  expect(signedIn.body.url).toBe(`${SITE}/`);
  await addGuest(served, crypto.randomUUID());
  note((await visitor.post("/api/auth/signout", { csrfToken, json: "true" })).headers);
  expect(lines.map((line) => line.split("=")[0])).toEqual(
    expect.arrayContaining([
      "__Host-auth-csrf",
      "__Host-auth-next",
      "__Host-session",
      "__Host-guest",
    ]),
  );
  for (const line of lines) {
    expect(line).toMatch(/^__Host-/);
    expect(line).toMatch(/; Path=\/(;|$)/);
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; Secure/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect(line).not.toMatch(/Domain=/i);
  }
});

test("Google and mail are offered only where they are set up", async ({ served: _db }) => {
  const { body } = await new Visitor().get<Record<string, unknown>>("/api/auth/providers");
  expect(Object.keys(body).sort()).toEqual(["class-code", "google", "password"]);
  expect(body.google).toMatchObject({ callbackUrl: `${SITE}/api/auth/callback/google` });
  const reply = await new Visitor().post<{ status: number }>("/api/password-reset", {
    email: EMAIL,
  });
  expect(reply.status).toBe(409);
});
