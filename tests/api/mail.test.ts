import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { accountByAddress } from "@/app/_server/auth-providers";
import { account, credential, failedTry, mailToken } from "@/db/schema/identity";
import { test, Visitor } from "../support/api";
import { csrfOf, newTeacher, PASSWORD, signIn, teacherSignedIn, whoIs } from "../support/sign-in";
import { type Sink, startSink } from "../support/smtp-sink";

const EMAIL = "rivera@school.example";
const NEW_PASSWORD = "eight white storks";

let sink: Sink;

// Settings are read at the first request.
beforeAll(async () => {
  sink = await startSink();
  process.env.APP_URL = "http://localhost:3000";
  process.env.SMTP_URL = sink.url;
  process.env.MAIL_FROM = "Who Says? <hello@who-says.example>";
});
afterAll(() => sink.close());

const linkIn = (text: string) => new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? "");

/** Asks for a link to sign in, as the page does; answers with where the page is led. */
async function askForLink(email: string, visitor = new Visitor()) {
  const body = JSON.stringify({
    email,
    csrfToken: await csrfOf(visitor),
    json: "true",
    callbackUrl: "/was-this-you?next=%2Fteach",
  });
  const reply = await visitor.send<{ url: string }>("POST", "/api/auth/signin/email", { body });
  return reply.body.url;
}

/** Presses the button on the page that a mailed link leads to. */
const press = (visitor: Visitor, link: URL) =>
  visitor.get(`/api/auth/callback/email${link.search}`);

test("links lead to this site, whatever host somebody asks at", async ({ served: _db }) => {
  await teacherSignedIn(EMAIL);
  const stranger = new Visitor();
  const headers = { host: "evil.example" };
  const body = JSON.stringify({ email: EMAIL });
  expect((await stranger.send("POST", "/api/password-reset", { body, headers })).status).toBe(202);
  expect(linkIn((await sink.next()).text).origin).toBe("http://localhost:3000");
  const csrfToken = await csrfOf(stranger);
  await stranger.send("POST", "/api/auth/signin/email", {
    body: JSON.stringify({ email: EMAIL, csrfToken, json: "true" }),
    headers,
  });
  expect(linkIn((await sink.next()).text).origin).toBe("http://localhost:3000");
});

describe("a link to sign in, by mail", () => {
  test("leads to a page that asks first, signs in once, and goes on to where one wanted to", async ({
    served,
  }) => {
    const teacher = await teacherSignedIn(EMAIL);
    expect(await askForLink(" RIVERA@school.example ")).toContain("/api/auth/verify-request");
    const mail = await sink.next();
    expect([mail.to, mail.subject]).toEqual([EMAIL, "Your link to sign in to Who Says?"]);
    const link = linkIn(mail.text);
    expect(link.pathname).toBe("/sign-in/link");
    const kept = JSON.stringify(await served.select().from(mailToken));
    expect(kept).not.toContain(link.searchParams.get("token"));

    const lured = await new Visitor().send("GET", `/api/auth/callback/email${link.search}`, {
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(lured.status, "put on another site it signs nobody in").toBe(403);
    const phone = new Visitor();
    const reply = await press(phone, link);
    expect(reply.headers.get("location")).toBe("http://localhost:3000/was-this-you?next=%2Fteach");
    const [row] = await served.select().from(account);
    expect(await whoIs(phone)).toBe(row?.id);
    expect(await whoIs(teacher), "nobody had proved this address before").toBeUndefined();

    const thief = new Visitor();
    const replayed = await press(thief, link);
    expect(replayed.headers.get("location")).toContain("error=Verification");
    expect(await whoIs(thief)).toBeUndefined();
  });

  test("forgets what others guessed at the password", async ({ served }) => {
    await teacherSignedIn(EMAIL);
    for (let turn = 0; turn < 11; turn += 1)
      await signIn(new Visitor(), "password", { email: EMAIL, password: "a guess" });
    const counted = async () =>
      (await served.select().from(failedTry)).filter(({ key }) => key.startsWith("password"));
    expect(await counted()).toHaveLength(1);
    await askForLink(EMAIL);
    await press(new Visitor(), linkIn((await sink.next()).text));
    expect(await counted()).toEqual([]);
  });

  test("runs out, and is good for no other address", async ({ served }) => {
    await askForLink(EMAIL);
    const late = linkIn((await sink.next()).text);
    await served.update(mailToken).set({ expiresAt: sql`clock_timestamp() - interval '1 second'` });
    expect((await press(new Visitor(), late)).headers.get("location")).toContain("Verification");
    await askForLink(EMAIL);
    const other = linkIn((await sink.next()).text);
    other.searchParams.set("email", "other@school.example");
    expect((await press(new Visitor(), other)).headers.get("location")).toContain("Verification");
    expect(await served.select().from(account)).toHaveLength(0);
  });

  test("makes a teacher's account for an address that has none", async ({ served }) => {
    await askForLink("new@school.example");
    const visitor = new Visitor();
    await press(visitor, linkIn((await sink.next()).text));
    const [row] = await served.select().from(account);
    expect(row).toMatchObject({ email: "new@school.example" });
    expect(row?.emailProvedAt).not.toBeNull();
    expect(await whoIs(visitor)).toBe(row?.id);
  });

  test("is sent to one address five times an hour, and the page is told no more than that", async ({
    served,
  }) => {
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await askForLink(EMAIL)).toContain("verify-request");
      await sink.next();
    }
    expect(await askForLink(EMAIL)).toContain("error=limit%2Freached");
    const before = sink.mails.length;
    await served.delete(failedTry);
    await askForLink(EMAIL);
    await sink.next();
    expect(sink.mails).toHaveLength(before + 1);
  });
});

describe("whoever typed somebody else's address first", () => {
  test("loses password and sessions when its owner comes by mail or through Google", async ({
    served,
  }) => {
    for (const [email, google] of [
      ["one@school.example", undefined],
      ["two@school.example", "google-123"],
    ] as const) {
      const squatter = await teacherSignedIn(email);
      expect(await whoIs(squatter)).toBeDefined();
      const id = await accountByAddress(served, email, google ? { google } : {});
      const [row] = await served.select().from(account).where(eq(account.email, email));
      expect(row?.id).toBe(id);
      expect(await whoIs(squatter)).toBeUndefined();
      expect(await signIn(new Visitor(), "password", { email, password: PASSWORD })).toBe(
        "account/wrong",
      );
    }
  });

  test("keeps nothing, but an owner who came before keeps the password", async ({ served }) => {
    await accountByAddress(served, EMAIL, { google: "google-123" });
    const id = (await served.select().from(account))[0]?.id ?? "";
    await served
      .insert(credential)
      .values({ id: crypto.randomUUID(), accountId: id, kind: "password", secretHash: "x" });
    expect(await accountByAddress(served, EMAIL, { google: "google-123" })).toBe(id);
    expect(await served.select().from(credential)).toHaveLength(2);
  });

  test("at Google is another person when the address was given away there", async ({ served }) => {
    await accountByAddress(served, EMAIL, { google: "google-123" });
    expect(await accountByAddress(served, EMAIL, { google: "google-456" })).toBeNull();
  });
});

describe("a forgotten password", () => {
  const ask = (email: string) => new Visitor().post("/api/password-reset", { email });

  async function resetLink() {
    await ask(EMAIL);
    return linkIn((await sink.next()).text).pathname.replace("/reset/", "");
  }

  const choose = (token: string, password = NEW_PASSWORD) =>
    new Visitor().post(`/api/password-reset/${token}`, { password });

  test("is replaced by a mailed link, once; every session ends and the limit is lifted", async ({
    served: _db,
  }) => {
    const teacher = await teacherSignedIn(EMAIL);
    const slip = { email: EMAIL, password: "a slip of hand" };
    for (let turn = 0; turn < 10; turn += 1) await signIn(new Visitor(), "password", slip);
    expect(await signIn(new Visitor(), "password", slip)).toBe("limit/reached");
    const token = await resetLink();
    expect((await choose(token, "short")).status).toBe(422);
    expect((await choose(token)).status).toBe(200);
    expect(await whoIs(teacher)).toBeUndefined();
    const again = new Visitor();
    expect(await signIn(again, "password", { email: EMAIL, password: NEW_PASSWORD })).toBeNull();
    expect((await choose(token, "nine black swans")).status).toBe(410);
  });

  test("has one winner when its link is sent twice at once", async ({ served: _db }) => {
    await teacherSignedIn(EMAIL);
    const token = await resetLink();
    const replies = await Promise.all([choose(token), choose(token, "nine black swans")]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  test("is asked for with the same reply whether or not there is an account", async ({
    served: _db,
  }) => {
    await new Visitor().post("/api/accounts", newTeacher(EMAIL));
    const before = sink.mails.length;
    const [known, unknown] = [await ask(EMAIL), await ask("nobody@school.example")];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect(known.status).toBe(202);
    expect((await sink.next()).to).toBe(EMAIL);
    expect(sink.mails).toHaveLength(before + 1);
  });

  test.for(["x".repeat(43), "short", "../../etc/passwd"])(
    "is not replaced by “%s”",
    async (token, { served: _db }) => {
      const reply = await choose(encodeURIComponent(token));
      expect(reply.status).toBe(410);
    },
  );
});
