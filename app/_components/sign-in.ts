import { forget } from "@/app/_offline/forget";

/** How signing in went: `code` says why not, null when no reply could be read. */
export type SignedIn = { ok: true } | { ok: false; code: string | null };

type Fields = Record<string, string>;

/** Posts to next-auth with its token and answers with the address it leads to. Throws when no reply can be read. */
async function post(path: string, fields: Fields): Promise<URL> {
  const { csrfToken } = await (await fetch("/api/auth/csrf", { cache: "no-store" })).json();
  const reply = await fetch(`/api/auth/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...fields, csrfToken, json: "true" }),
  });
  const { url } = await reply.json();
  return new URL(url, location.href);
}

/** Signs in with a form of ours. */
export async function signIn(
  provider: "password" | "class-code",
  fields: Fields,
): Promise<SignedIn> {
  try {
    const url = await post(`callback/${provider}`, { ...fields, callbackUrl: "/" });
    const code = url.searchParams.get("error");
    // Without next-auth's own token it leads back to its sign-in page: cookies are blocked.
    if (url.searchParams.has("csrf")) return { ok: false, code: "account/cookies" };
    if (code !== null) return { ok: false, code };
    // What the one before took on this device is not shown to whoever signs in.
    await forget();
    return { ok: true };
  } catch {
    return { ok: false, code: null };
  }
}

/** Begins to sign in through Google or by mail; answers with the page to go to, null when no reply can be read. */
export async function beginSignIn(
  provider: "google" | "email",
  fields: Fields,
): Promise<string | null> {
  return post(`signin/${provider}`, fields).then(String, () => null);
}

/** Signs out here; false when no reply could be read. The browser then is nobody, not even a guest. */
export async function signOut(): Promise<boolean> {
  return post("signout", { callbackUrl: "/" }).then(
    (url) => !url.searchParams.has("csrf"),
    () => false,
  );
}

/** The page after signing in: it asks whose the answers in this browser are, if there are any, and leads on. */
export const afterSignIn = (next: string): string =>
  `/was-this-you?next=${encodeURIComponent(next)}`;
