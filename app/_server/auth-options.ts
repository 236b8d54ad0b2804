import "server-only";
import type { AuthOptions } from "next-auth";
import Google from "next-auth/providers/google";
import { z } from "zod";
import { findSessionVersion } from "@/db/queries/accounts";
import { endSession, findSession } from "@/db/queries/sessions";
import type { Db } from "@/db/types";
import { normalEmail } from "@/lib/classroom/email";
import { byClassCode } from "./auth-code";
import { byPassword } from "./auth-password";
import { accountByAddress, mailAdapter, mailProvider, ownProvider } from "./auth-providers";
import { Refusal } from "./auth-refusal";
import { config } from "./config";
import { isSecure, ownCookieName } from "./cookies";
import type { Learner } from "./learner";
import { mailAllowed, passwordTries } from "./limits";
import { log } from "./log";
import { secrets } from "./secret";
import { type Claims, readToken, SESSION_SECONDS, sessionToken } from "./session";
import { siteUrl } from "./site";

/** What a request to sign in or out brought about besides its reply. `failure`: what next-auth would have swallowed. */
export type Outcome = { failure: unknown; signedOut: boolean };

type Asked = { db: Db; request: Request; learner: Learner | null; before: Claims | null };

const googleProfile = z.object({
  sub: z.string().min(1),
  email: z.string(),
  email_verified: z.literal(true),
  name: z.string().max(200).optional(),
});

const cookie = (name: string) => ({
  name: ownCookieName(name),
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const,
});

/** Every cookie of next-auth under a name of ours, so that each has the `__Host-` prefix where there is https. */
const cookies = () => ({
  sessionToken: cookie("session"),
  callbackUrl: cookie("auth-next"),
  csrfToken: cookie("auth-csrf"),
  pkceCodeVerifier: cookie("auth-pkce"),
  state: cookie("auth-state"),
  nonce: cookie("auth-nonce"),
});

/** Which ways in there are, beside password and class code. */
export const waysIn = () => ({ google: config().google !== null, mail: config().mail !== null });

function providersFor({ db, request, learner }: Asked, only: string | undefined, notes: Notes) {
  const { google, mail } = config();
  const own = [
    ownProvider(
      "password",
      notes.watched((fields) => byPassword(db, fields)),
    ),
    ownProvider(
      "class-code",
      notes.watched((fields) => byClassCode(db, request, learner, fields)),
    ),
  ];
  const byGoogle = google ? [Google({ clientId: google.id, clientSecret: google.secret })] : [];
  // Google's profile is turned into an account below; with an adapter next-auth would do it its own way.
  const byMail = mail && only !== "google" ? [mailProvider(siteUrl(request))] : [];
  return [...own, ...byGoogle, ...byMail];
}

type Notes = {
  outcome: Outcome;
  /** Passes refusals on and keeps every other error, because next-auth turns them into messages for the page. */
  watched<A extends unknown[], R>(work: (...given: A) => Promise<R>): (...given: A) => Promise<R>;
};

function newNotes(): Notes {
  const outcome: Outcome = { failure: undefined, signedOut: false };
  return {
    outcome,
    watched:
      (work) =>
      async (...given) => {
        try {
          return await work(...given);
        } catch (error) {
          if (!(error instanceof Refusal)) outcome.failure ??= error;
          throw error;
        }
      },
  };
}

/** next-auth's options for one request. They are made anew for each, so that importing this opens nothing. */
export function authOptions(
  asked: Asked,
  provider: string | undefined,
): { options: AuthOptions; outcome: Outcome } {
  const { db, request, before } = asked;
  const notes = newNotes();
  const { outcome, watched } = notes;
  const options: AuthOptions = {
    providers: providersFor(asked, provider, notes),
    ...(provider !== "google" && { adapter: mailAdapter(db) }),
    secret: secrets()[0],
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    jwt: {
      encode: ({ token }) => sessionToken(String(token?.account), Number(token?.version)),
      decode: async ({ token }) => (token ? readToken(token) : null),
    },
    useSecureCookies: isSecure(),
    cookies: cookies(),
    pages: {
      signIn: "/sign-in",
      error: "/sign-in",
      signOut: "/account",
      verifyRequest: "/sign-in?sent=yes",
    },
    callbacks: {
      signIn: watched(async ({ account, profile, user, email }) => {
        if (account?.provider === "google") return googleProfile.safeParse(profile).success;
        if (!email?.verificationRequest) return true;
        const { sender, receiver } = await mailAllowed(db, request, user.email ?? "", new Date());
        return sender || receiver ? "/sign-in?error=limit%2Freached" : true;
      }),
      // A token holds an account and its session version; name, address and picture never get into it.
      jwt: watched(async ({ token, user, account, profile }) => {
        if (!account) {
          const claims = token as Partial<Claims>;
          const session = await findSession(db, {
            account: claims.account ?? "",
            version: claims.version ?? 0,
            id: claims.jti ?? "",
          });
          if (!session) throw new Refusal("account/wrong");
          return token;
        }
        const id = account.provider === "google" ? await googleAccount(db, profile) : user.id;
        const version = id ? await findSessionVersion(db, id) : undefined;
        if (!id || version === undefined) throw new Refusal("account/wrong");
        return { account: id, version };
      }),
      session: async ({ session: { expires }, token }) => {
        const told = { account: token.account, expires };
        return told;
      },
      redirect: async ({ url, baseUrl }) => {
        const inside = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : undefined;
        return inside?.origin === baseUrl ? inside.href : baseUrl;
      },
    },
    events: {
      // Whoever signs in leaves the session that was there before.
      signIn: watched(async ({ user, account }) => {
        // Whoever owns the address is here: what others guessed at its password is forgotten.
        const email = account?.type === "credentials" ? null : normalEmail(user.email ?? "");
        if (email) await passwordTries(db, email).wentWell();
        if (before) await endSession(db, before.jti, new Date(before.exp * 1000));
      }),
      signOut: watched(async () => {
        if (before) await endSession(db, before.jti, new Date(before.exp * 1000));
        outcome.signedOut = true;
      }),
    },
    logger: {
      // A session that ended is nothing to report, and what failed for good is reported by the handler.
      error: (code) => {
        const isNews = outcome.failure === undefined && code !== "JWT_SESSION_ERROR";
        if (isNews) log("error", "signing in failed", { code });
      },
      warn: () => {},
      debug: () => {},
    },
  };
  return { options, outcome };
}

async function googleAccount(db: Db, profile: unknown): Promise<string | null> {
  const read = googleProfile.safeParse(profile);
  const email = read.success ? normalEmail(read.data.email) : null;
  if (!read.success || !email) return null;
  const { sub, name } = read.data;
  return accountByAddress(db, email, { name: name ?? null, google: sub });
}
