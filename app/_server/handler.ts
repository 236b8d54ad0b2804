import "server-only";
import type { z } from "zod";
import type { Db } from "@/db/types";
import { type Account, isTeacher } from "@/lib/classroom/account";
import { answered } from "./answered";
import { database } from "./db";
import { currentLearner, type Learner } from "./learner";
import { type ProblemCode, problem } from "./problem";
import { isOwn, readBody } from "./request";

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

/** These change nothing; link previews ask with HEAD. */
const SAFE: readonly string[] = ["GET", "HEAD"];

/**
 * A route handler: parse, ask who it is, run. `run` answers with a Response; a state-changing request from another site
 * never reaches it.
 */
export const handler = <P extends z.ZodType, B extends z.ZodType>(
  { params, unknown, body, most, findsLearner, refuses }: Shape<P, B>,
  run: (asked: Asked<z.output<P>, z.output<B>>) => Promise<Response>,
) =>
  answered(async (request, named) => {
    if (!SAFE.includes(request.method) && !isOwn(request)) return problem("request/foreign");
    const address = params.safeParse(named);
    if (!address.success) return problem(unknown);
    const learner = findsLearner ? null : await currentLearner(request.headers);
    const refused = refuses?.(learner);
    if (refused) return problem(refused);
    const sent = body ? await readBody(request, body, most) : null;
    if (sent && !sent.ok) return sent.error;
    return run({
      db: await database(),
      learner,
      params: address.data,
      body: sent?.value as z.output<B>, // undefined only where no body schema was given
      request,
    });
  });

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
