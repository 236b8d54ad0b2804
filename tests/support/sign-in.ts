import { v7 } from "uuid";
import { Visitor } from "./visitor";

/** A password that may be chosen. */
export const PASSWORD = "seven grey herons";

type Told = { url: string };

/** Fetches next-auth's own token, as every page of ours does before it posts. */
export async function csrfOf(visitor: Visitor): Promise<string> {
  return (await visitor.get<{ csrfToken: string }>("/api/auth/csrf")).body.csrfToken;
}

/** Signs in with a form of ours. Answers with the code of the refusal, null when it went well. */
export async function signIn(
  visitor: Visitor,
  provider: "password" | "class-code",
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<string | null> {
  const csrfToken = await csrfOf(visitor);
  const body = JSON.stringify({ ...fields, csrfToken, json: "true", callbackUrl: "/" });
  const reply = await visitor.send<Told>("POST", `/api/auth/callback/${provider}`, {
    body,
    headers,
  });
  if (!reply.body?.url) throw new Error(`not signed in: ${reply.status} ${reply.text}`);
  return new URL(reply.body.url).searchParams.get("error");
}

/** Signs out as the pages do. */
export async function signOut(visitor: Visitor): Promise<void> {
  const csrfToken = await csrfOf(visitor);
  await visitor.post("/api/auth/signout", { csrfToken, json: "true", callbackUrl: "/" });
}

/** The body of a new teacher's account. */
export const newTeacher = (email: string, password = PASSWORD) => ({
  id: v7(),
  email,
  name: "Ms Rivera",
  password,
});

/** A visitor who made a teacher's account and signed in with it. */
export async function teacherSignedIn(email: string): Promise<Visitor> {
  const visitor = new Visitor();
  await visitor.post("/api/accounts", newTeacher(email));
  const refused = await signIn(visitor, "password", { email, password: PASSWORD });
  if (refused) throw new Error(`not signed in: ${refused}`);
  return visitor;
}

/** Who the server takes a visitor for; undefined for nobody. */
export async function whoIs(visitor: Visitor): Promise<string | undefined> {
  return (await visitor.get<{ account?: string }>("/api/auth/session")).body?.account;
}

/** A copy of a visitor's cookies in another browser. */
export function copyOf(visitor: Visitor): Visitor {
  const copy = new Visitor();
  copy.cookie = visitor.cookie;
  return copy;
}
