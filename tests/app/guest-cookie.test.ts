import { v7 } from "uuid";
import { afterEach, describe, expect, test, vi } from "vitest";

const OLD = "the secret of last year is long enough";
const NEW = "the secret of this year is long enough";
const ID = v7();

/** The cookies of an installation with these secrets and this address. */
async function cookiesWith(secrets: string, appUrl = "") {
  vi.stubEnv("AUTH_SECRET", secrets);
  vi.stubEnv("APP_URL", appUrl);
  vi.resetModules();
  return import("@/app/_server/guest-cookie");
}

const pairOf = (line: string) => line.split(";")[0] ?? "";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe("a guest's cookie", () => {
  test("outlives the change to a new secret as long as the old one is listed behind it", async () => {
    const old = pairOf((await cookiesWith(OLD)).guestCookie(ID));
    expect((await cookiesWith(`${NEW},${OLD}`)).guestOf(old)).toBe(ID);
    expect((await cookiesWith(NEW)).guestOf(old)).toBeUndefined();
  });

  test("is signed with the first secret, so that the old one can be dropped", async () => {
    const fresh = pairOf((await cookiesWith(`${NEW},${OLD}`)).guestCookie(ID));
    expect((await cookiesWith(NEW)).guestOf(fresh)).toBe(ID);
  });

  test("is found among the others a browser sends", async () => {
    const { guestCookie, guestOf } = await cookiesWith(NEW);
    expect(guestOf(`lang=en; ${pairOf(guestCookie(ID))};theme=dark`)).toBe(ID);
  });

  test.each(["", "guest=", `guest=${ID}`, `guest=${ID}.`, `guest=${ID}.x`, "guest=x.y"])(
    "is nobody's when it is “%s”",
    async (header) => {
      expect((await cookiesWith(NEW)).guestOf(header)).toBeUndefined();
    },
  );

  test("is no other learner's when its number is exchanged", async () => {
    const { guestCookie, guestOf } = await cookiesWith(NEW);
    expect(guestOf(pairOf(guestCookie(ID)).replace(ID, v7()))).toBeUndefined();
  });

  test("is out of reach of scripts, and of plain http where the site has https", async () => {
    const secure = (await cookiesWith(NEW, "https://says.example")).guestCookie(ID);
    expect(secure).toMatch(/^__Host-guest=.*; Path=\/; HttpOnly; SameSite=Lax; .*; Secure$/);
    const plain = (await cookiesWith(NEW)).guestCookie(ID);
    expect(plain).toMatch(/^guest=.*; HttpOnly; SameSite=Lax/);
    expect(plain).not.toContain("Secure");
  });
});
