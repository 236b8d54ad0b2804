import { z } from "zod";
import { readFields } from "@/app/_server/auth-body";
import { callNextAuth } from "@/app/_server/auth-call";
import { authOptions } from "@/app/_server/auth-options";
import { cookieNamed } from "@/app/_server/cookies";
import { noGuestCookie } from "@/app/_server/guest-cookie";
import { handler } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { isFromElsewhere } from "@/app/_server/request";
import { readToken, sessionCookieName } from "@/app/_server/session";
import { siteUrl } from "@/app/_server/site";

const params = z.object({ nextauth: z.array(z.string()) });

/** What of next-auth is offered. Not offered: writing into our log, and changing a session from outside. */
const OFFERED = new Set([
  "GET csrf",
  "GET session",
  "GET providers",
  "GET signin",
  "GET signout",
  "GET error",
  "GET verify-request",
  "GET callback/google",
  "GET callback/email",
  "POST signin/google",
  "POST signin/email",
  "POST callback/password",
  "POST callback/class-code",
  "POST signout",
]);

/** Signing in and out. Besides next-auth's own token, a request from another site never gets this far. */
const answer = handler(
  { params, unknown: "auth/unknown" },
  async ({ db, learner, request, params: { nextauth: path } }) => {
    const way = path.join("/");
    if (!OFFERED.has(`${request.method} ${way}`)) return problem("auth/unknown");
    // A link of one's own, put on another site, would sign its visitors in as its owner.
    if (way === "callback/email" && isFromElsewhere(request)) return problem("request/foreign");
    const body = request.method === "POST" ? await readFields(request) : null;
    if (body && !body.ok) return body.error;
    const token = cookieNamed(sessionCookieName(), request.headers.get("cookie"));
    const before = token ? await readToken(token) : null;
    const { options, outcome } = authOptions({ db, request, learner, before }, path[1]);
    const reply = await callNextAuth(
      request,
      { path, site: siteUrl(request), body: body?.value },
      options,
    );
    if (outcome.failure !== undefined) throw outcome.failure;
    // Asking who is signed in makes no new session: a copied token would outlive its owner's signing out.
    if (path[0] === "session") reply.headers.delete("set-cookie");
    if (outcome.signedOut) reply.headers.append("set-cookie", noGuestCookie());
    return reply;
  },
);

export { answer as GET, answer as POST };
