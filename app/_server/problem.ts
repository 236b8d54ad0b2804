import "server-only";
import type problems from "@/content/lang/en/problem.json";
import type { Problem } from "@/lib/attempt/reply";
import { ORIGINAL } from "@/lib/lang/languages";
import { messagesIn } from "@/lib/lang/messages";
import type { StudioProblem } from "@/lib/studio/problem";
import { answerLanguage } from "./language";

/** Every problem a route can answer with; each has its message and its status. */
export type ProblemCode = keyof typeof problems;

const STATUS = {
  "request/too-large": 413,
  "request/not-json": 400,
  "request/invalid": 422,
  "request/foreign": 403,
  "lesson/not-found": 404,
  "attempt/not-found": 404,
  "attempt/conflict": 409,
  "attempt/other-learner": 409,
  "attempt/open-items": 409,
  "attempt/unfinished": 409,
  "item/unknown": 422,
  "response/other-kind": 422,
  "response/unknown-part": 422,
  "response/incomplete": 422,
  "answer/conflict": 409,
  "share/off": 403,
  "share/private": 403,
  "share/revoked": 409,
  "share/not-found": 404,
  "share/unknown-shape": 400,
  "split/not-found": 404,
  "review/nothing-learned": 409,
  "review/nothing-due": 409,
  "account/signed-out": 401,
  "account/not-teacher": 403,
  "account/wrong-password": 403,
  "account/link-used": 410,
  "account/no-mail": 409,
  "auth/unknown": 404,
  "class/not-found": 404,
  "class/archived": 409,
  "class/conflict": 409,
  "class/owner-only": 403,
  "class/owner-stays": 409,
  "invitation/not-found": 404,
  "teacher/not-found": 404,
  "roster/empty": 422,
  "roster/quote": 422,
  "roster/too-long": 422,
  "pupil/not-found": 404,
  "pupil/name-taken": 409,
  "assignment/not-found": 404,
  "assignment/closed": 409,
  "assignment/due-needed": 422,
  "assignment/due-early": 422,
  "assignment/begun": 409,
  "assignment/counted": 409,
  "assignment/conflict": 409,
  "transfer/not-found": 404,
  "transfer/running": 409,
  "transfer/order": 409,
  "transfer/early": 409,
  "transfer/closed": 409,
  "transfer/conflict": 409,
  "live/not-found": 404,
  "live/open": 409,
  "live/moved": 409,
  "live/no-such-place": 422,
  "live/shown": 409,
  "live/closed": 409,
  "correction/not-found": 404,
  "correction/refused": 422,
  "correction/unchanged": 422,
  "correction/stale": 409,
  "dispute/not-found": 404,
  "dispute/open": 409,
  "dispute/not-answered": 409,
  "dispute/decided": 409,
  "class/name-differs": 422,
  "draft/not-found": 404,
  "draft/conflict": 409,
  "draft/changed": 409,
  "draft/corrected": 409,
  "draft/full": 409,
  "draft/many-versions": 409,
  "draft/unpublishable": 422,
  "text/empty": 422,
  "text/too-long": 422,
  "text/many": 429,
  "address/unknown": 404,
  "job/running": 409,
  "limit/reached": 429,
  "guest/many": 429,
  "server/unavailable": 503,
  "server/unexpected": 500,
} satisfies Record<ProblemCode, number>;

const codes = new WeakMap<Response, ProblemCode>();

/** Which problem a reply tells of, for the log; undefined for every other reply. */
export const codeOf = (reply: Response): ProblemCode | undefined => codes.get(reply);

/**
 * A failure as application/problem+json. Details are our own words, never an echo of the input or of an error. A
 * request's id stands only in failures of ours: the refusals of two requests have to be alike to the last byte.
 */
export function problem(
  code: ProblemCode,
  extra: Pick<Problem, "detail" | "issues" | "requestId"> & {
    problems?: readonly StudioProblem[];
  } = {},
): Response {
  const status = STATUS[code];
  const { code: lang } = answerLanguage() ?? ORIGINAL;
  const body: Problem & typeof extra = {
    type: code,
    title: messagesIn(lang).problem[code],
    status,
    ...extra,
  };
  const reply = new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(status === 503 && { "retry-after": "2" }),
    },
  });
  codes.set(reply, code);
  return reply;
}
