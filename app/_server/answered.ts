import "server-only";
import { failureLine, reasonLine } from "./failure-line";
import { answeringIn } from "./language";
import { log } from "./log";
import { codeOf, problem } from "./problem";
import { REQUEST_ID, requestIdOf } from "./request-id";
import { routeOf } from "./route-of";
import { isUnavailable } from "./unavailable";

type Context = { params: Promise<unknown> };

/**
 * A route that answers in the language of its request and writes one line into the log. The only try/catch of the
 * routes: every failure of `work` becomes problem+json. `named` are the parameters of the address.
 */
export const answered =
  (work: (request: Request, named: object) => Promise<Response>) =>
  async (request: Request, context: Context): Promise<Response> => {
    const begun = performance.now();
    const requestId = requestIdOf(request.headers);
    // An address without parameters comes with none at all, not with an empty object.
    const named = (await context.params) ?? {};
    const asked = { requestId, method: request.method, route: routeOf(request.url, named) };
    const reply = await answeringIn(request.headers, async () => {
      try {
        return await work(request, named);
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
