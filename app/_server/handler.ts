import "server-only";
import type { z } from "zod";
import type { Db } from "@/db/types";
import { type Account, isTeacher } from "@/lib/classroom/account";
import { database } from "./db";
import { failureLine, reasonLine } from "./failure-line";
import { answeringIn } from "./language";
import { currentLearner, type Learner } from "./learner";
import { log } from "./log";
import { codeOf, type ProblemCode, problem } from "./problem";
import { isOwn, readBody } from "./request";
import { REQUEST_ID, requestIdOf } from "./request-id";
import { routeOf } from "./route-of";
import { isUnavailable } from "./unavailable";

type Asked<P, B> = { db: Db; learner: Learner | null; params: P; body: B; request: Request };

type Shape<P extends z.ZodType, B extends z.ZodType> = {
  params: P;
  /** What an address that names nothing answers with: the same as an unknown id. */
  unknown: ProblemCode;
  body?: B;
  /** Bytes the body may have; left out: 64 KB. */
  most?: number;
  /** `run` finds out who asks in the statement that finds what they ask for; it is handed nobody. */
  findsLearner?: true;
  /** Why somebody is refused whatever they send: nothing of it is read. */
  refuses?: (learner: Learner | null) => ProblemCode | undefined;
};

type Context = { params: Promise<unknown> };

/** These change nothing; link previews ask with HEAD. */
const SAFE: readonly string[] = ["GET", "HEAD"];

/**
 * A route handler: parse, ask who it is, run, map every failure to problem+json, and write one line into the log. The
 * only try/catch of the routes. `run` answers with a Response; a state-changing request from another site never reaches it.
 */
export const handler =
  <P extends z.ZodType, B extends z.ZodType>(
    { params, unknown, body, most, findsLearner, refuses }: Shape<P, B>,
    run: (asked: Asked<z.output<P>, z.output<B>>) => Promise<Response>,
  ) =>
  async (request: Request, context: Context): Promise<Response> => {
    const begun = performance.now();
    const requestId = requestIdOf(request.headers);
    // An address without parameters comes with none at all, not with an empty object.
    const named = (await context.params) ?? {};
    const asked = { requestId, method: request.method, route: routeOf(request.url, named) };
    const reply = await answeringIn(request.headers, async () => {
      try {
        if (!SAFE.includes(request.method) && !isOwn(request)) return problem("request/foreign");
        const address = params.safeParse(named);
        if (!address.success) return problem(unknown);
        const learner = findsLearner ? null : await currentLearner(request.headers);
        const refused = refuses?.(learner);
        if (refused) return problem(refused);
        const sent = body ? await readBody(request, body, most) : null;
        if (sent && !sent.ok) return sent.error;
        return await run({
          db: await database(),
          learner,
          params: address.data,
          body: sent?.value as z.output<B>, // undefined only where no body schema was given
          request,
        });
      } catch (error) {
        const gone = isUnavailable(error);
        // A few words will do: they come with every request until the database is back.
        if (gone) log("warn", "database unavailable", { ...asked, ...reasonLine(error) });
        else log("error", "request failed", { ...asked, ...failureLine(error) });
        return problem(gone ? "server/unavailable" : "server/unexpected", { requestId });
      }
    });
    reply.headers.set(REQUEST_ID, requestId);
    const ms = Math.round((performance.now() - begun) * 10) / 10;
    log("info", "request", { ...asked, status: reply.status, ms, code: codeOf(reply) });
    return reply;
  };

type SignedIn<P, B> = Asked<P, B> & { learner: Learner; account: Account };

/** The same for whoever has signed in. Everybody else is told to, whatever the address names, and nothing they send is read. */
export const accountHandler = <P extends z.ZodType, B extends z.ZodType>(
  shape: Shape<P, B>,
  run: (asked: SignedIn<z.output<P>, z.output<B>>) => Promise<Response>,
) =>
  handler<P, B>(
    {
      ...shape,
      refuses: (learner) => (learner?.account ? shape.refuses?.(learner) : "account/signed-out"),
    },
    async (asked) => {
      const { learner } = asked;
      if (!learner?.account) return problem("account/signed-out");
      return run({ ...asked, learner, account: learner.account });
    },
  );

/** The same for teachers. To students these addresses name nothing. */
export const teacherHandler = <P extends z.ZodType, B extends z.ZodType>(
  shape: Shape<P, B>,
  run: (asked: SignedIn<z.output<P>, z.output<B>>) => Promise<Response>,
) =>
  accountHandler<P, B>(
    {
      ...shape,
      refuses: (learner) =>
        learner?.account && isTeacher(learner.account) ? undefined : shape.unknown,
    },
    run,
  );

/** A personal reply: never kept by a cache. */
export const personal = (
  body: unknown,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response =>
  Response.json(body, {
    ...init,
    headers: { "cache-control": "no-store", ...init.headers },
  });
