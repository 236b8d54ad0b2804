import { v7 } from "uuid";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function tokenWith(secret: string, id: string) {
  vi.stubEnv("AUTH_SECRET", secret);
  vi.resetModules();
  return (await import("@/app/_server/share-token")).shareToken(id);
}

test("a share's address is the same each time, and can't be worked out without the secret", async () => {
  const id = v7();
  const [one, other] = [
    "a secret of this installation only",
    "a secret of some other installation",
  ];
  expect(await tokenWith(one, id)).toBe(await tokenWith(one, id));
  expect(await tokenWith(one, id)).not.toBe(await tokenWith(other, id));
  expect(await tokenWith(one, id)).not.toBe(await tokenWith(one, v7()));
});
