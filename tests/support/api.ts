import * as accountDataRoute from "@/app/api/account/data/route";
import * as accountExportRoute from "@/app/api/account/export/route";
import * as accountRoute from "@/app/api/account/route";
import * as signOutEverywhereRoute from "@/app/api/account/sign-out-everywhere/route";
import * as accountsRoute from "@/app/api/accounts/route";
import * as analysisRoute from "@/app/api/analysis/route";
import * as assignmentAttemptRoute from "@/app/api/assignments/[id]/attempts/[membership]/route";
import * as assignmentCopyRoute from "@/app/api/assignments/[id]/copy/route";
import * as extensionRoute from "@/app/api/assignments/[id]/extensions/[membership]/route";
import * as handInRoute from "@/app/api/assignments/[id]/hand-in/route";
import * as assignmentRoute from "@/app/api/assignments/[id]/route";
import * as answersRoute from "@/app/api/attempts/[id]/answers/route";
import * as finishRoute from "@/app/api/attempts/[id]/finish/route";
import * as attemptRoute from "@/app/api/attempts/[id]/route";
import * as shareRoute from "@/app/api/attempts/[id]/share/route";
import * as splitRoute from "@/app/api/attempts/[id]/split/[item]/route";
import * as attemptsRoute from "@/app/api/attempts/route";
import * as authRoute from "@/app/api/auth/[...nextauth]/route";
import * as answersCsvRoute from "@/app/api/classes/[id]/answers.csv/route";
import * as classAssignmentsRoute from "@/app/api/classes/[id]/assignments/route";
import * as classCodeRoute from "@/app/api/classes/[id]/code/route";
import * as classExportRoute from "@/app/api/classes/[id]/export/route";
import * as figuresCsvRoute from "@/app/api/classes/[id]/figures.csv/route";
import * as gradebookCsvRoute from "@/app/api/classes/[id]/gradebook.csv/route";
import * as classLiveRoute from "@/app/api/classes/[id]/live/route";
import * as pupilDataRoute from "@/app/api/classes/[id]/pupils/[membership]/data/route";
import * as pupilExportRoute from "@/app/api/classes/[id]/pupils/[membership]/export/route";
import * as mergePupilRoute from "@/app/api/classes/[id]/pupils/[membership]/merge/route";
import * as movePupilRoute from "@/app/api/classes/[id]/pupils/[membership]/move/route";
import * as pupilRoute from "@/app/api/classes/[id]/pupils/[membership]/route";
import * as pupilsRoute from "@/app/api/classes/[id]/pupils/route";
import * as reportCsvRoute from "@/app/api/classes/[id]/report.csv/route";
import * as rosterRoute from "@/app/api/classes/[id]/roster/route";
import * as classRoute from "@/app/api/classes/[id]/route";
import * as classTeacherRoute from "@/app/api/classes/[id]/teachers/[membership]/route";
import * as classTeachersRoute from "@/app/api/classes/[id]/teachers/route";
import * as classCheckRoute from "@/app/api/classes/[id]/transfer/[check]/route";
import * as classTransferRoute from "@/app/api/classes/[id]/transfer/route";
import * as transferCsvRoute from "@/app/api/classes/[id]/transfer.csv/route";
import * as classesRoute from "@/app/api/classes/route";
import * as correctionsRoute from "@/app/api/corrections/route";
import * as cronRoute from "@/app/api/cron/[job]/route";
import * as demoRoute from "@/app/api/demo/route";
import * as disputeRoute from "@/app/api/disputes/[id]/route";
import * as disputesRoute from "@/app/api/disputes/route";
import * as draftPublishRoute from "@/app/api/drafts/[id]/publish/route";
import * as draftRoute from "@/app/api/drafts/[id]/route";
import * as draftsRoute from "@/app/api/drafts/route";
import * as guestRoute from "@/app/api/guest/route";
import * as liveRoute from "@/app/api/health/live/route";
import * as readyRoute from "@/app/api/health/ready/route";
import * as invitationRoute from "@/app/api/invitations/[token]/route";
import * as versionRoute from "@/app/api/lessons/[slug]/[version]/route";
import * as lessonRoute from "@/app/api/lessons/[slug]/route";
import * as lessonsRoute from "@/app/api/lessons/route";
import * as liveAnswersRoute from "@/app/api/live/[id]/answers/route";
import * as liveMovesRoute from "@/app/api/live/[id]/moves/route";
import * as liveLessonRoute from "@/app/api/live/[id]/route";
import * as looksRoute from "@/app/api/looks/route";
import * as newPasswordRoute from "@/app/api/password-reset/[token]/route";
import * as passwordResetRoute from "@/app/api/password-reset/route";
import * as progressRoute from "@/app/api/progress/route";
import * as reviewRoute from "@/app/api/review/route";
import * as transferSittingsRoute from "@/app/api/transfer/[check]/sittings/route";
import * as cardRoute from "@/app/r/[token]/card.png/route";
import * as sharedRoute from "@/app/r/[token]/route";
import { seed } from "@/db/seed";
import type { Db } from "@/db/types";
import { test as base } from "./db";
import { type Method, settle } from "./visitor";

export { Visitor } from "./visitor";

type Handler = (
  request: Request,
  context: { params: Promise<unknown> },
) => Response | Promise<Response>;
type Methods = Partial<Record<Method, Handler>>;

/** Every route by its address, as the framework would find it. */
export const routes: Record<string, Methods> = {
  "/api/lessons": lessonsRoute,
  "/api/lessons/[slug]": lessonRoute,
  "/api/lessons/[slug]/[version]": versionRoute,
  "/api/attempts": attemptsRoute,
  "/api/attempts/[id]": attemptRoute,
  "/api/attempts/[id]/answers": answersRoute,
  "/api/attempts/[id]/finish": finishRoute,
  "/api/attempts/[id]/share": shareRoute,
  "/api/attempts/[id]/split/[item]": splitRoute,
  "/api/review": reviewRoute,
  "/api/classes/[id]/assignments": classAssignmentsRoute,
  "/api/assignments/[id]": assignmentRoute,
  "/api/assignments/[id]/copy": assignmentCopyRoute,
  "/api/assignments/[id]/extensions/[membership]": extensionRoute,
  "/api/assignments/[id]/attempts/[membership]": assignmentAttemptRoute,
  "/api/assignments/[id]/hand-in": handInRoute,
  "/api/classes": classesRoute,
  "/api/classes/[id]": classRoute,
  "/api/classes/[id]/code": classCodeRoute,
  "/api/classes/[id]/roster": rosterRoute,
  "/api/classes/[id]/pupils": pupilsRoute,
  "/api/classes/[id]/pupils/[membership]": pupilRoute,
  "/api/classes/[id]/pupils/[membership]/merge": mergePupilRoute,
  "/api/classes/[id]/pupils/[membership]/move": movePupilRoute,
  "/api/classes/[id]/teachers": classTeachersRoute,
  "/api/classes/[id]/teachers/[membership]": classTeacherRoute,
  "/api/invitations/[token]": invitationRoute,
  "/api/classes/[id]/export": classExportRoute,
  "/api/classes/[id]/pupils/[membership]/export": pupilExportRoute,
  "/api/classes/[id]/pupils/[membership]/data": pupilDataRoute,
  "/api/account/export": accountExportRoute,
  "/api/account/data": accountDataRoute,
  "/api/disputes": disputesRoute,
  "/api/disputes/[id]": disputeRoute,
  "/api/corrections": correctionsRoute,
  "/api/cron/[job]": cronRoute,
  "/api/progress": progressRoute,
  "/api/auth/[...nextauth]": authRoute,
  "/api/accounts": accountsRoute,
  "/api/account": accountRoute,
  "/api/account/sign-out-everywhere": signOutEverywhereRoute,
  "/api/password-reset": passwordResetRoute,
  "/api/password-reset/[token]": newPasswordRoute,
  "/api/drafts": draftsRoute,
  "/api/drafts/[id]": draftRoute,
  "/api/drafts/[id]/publish": draftPublishRoute,
  "/api/guest": guestRoute,
  "/api/demo": demoRoute,
  "/api/analysis": analysisRoute,
  "/api/classes/[id]/live": classLiveRoute,
  "/api/classes/[id]/report.csv": reportCsvRoute,
  "/api/classes/[id]/figures.csv": figuresCsvRoute,
  "/api/classes/[id]/gradebook.csv": gradebookCsvRoute,
  "/api/classes/[id]/answers.csv": answersCsvRoute,
  "/api/classes/[id]/transfer": classTransferRoute,
  "/api/classes/[id]/transfer/[check]": classCheckRoute,
  "/api/classes/[id]/transfer.csv": transferCsvRoute,
  "/api/transfer/[check]/sittings": transferSittingsRoute,
  "/api/live/[id]": liveLessonRoute,
  "/api/live/[id]/moves": liveMovesRoute,
  "/api/live/[id]/answers": liveAnswersRoute,
  "/api/looks": looksRoute,
  "/api/health/live": liveRoute,
  "/api/health/ready": readyRoute,
  "/r/[token]": sharedRoute,
  "/r/[token]/card.png": cardRoute,
};

type Params = Record<string, string | string[]>;

function find(path: string): { methods: Methods; params: Params } {
  const parts = path.replace(/\?.*$/, "").split("/");
  for (const [pattern, methods] of Object.entries(routes)) {
    const shape = pattern.split("/");
    const params: Params = {};
    const rest = /^\[\.\.\.(.+)\]$/.exec(shape.at(-1) ?? "")?.[1];
    if (rest && shape.slice(0, -1).every((piece, at) => piece === parts[at]))
      return { methods, params: { [rest]: parts.slice(shape.length - 1).map(decodeURIComponent) } };
    const fits =
      shape.length === parts.length &&
      shape.every((piece, at) => {
        const name = /^\[(.+)\]$/.exec(piece)?.[1];
        if (name) params[name] = decodeURIComponent(parts[at] ?? "");
        return name !== undefined || piece === parts[at];
      });
    if (fits) return { methods, params };
  }
  throw new Error(`no route ${path}`);
}

/** The route handlers called as functions, as the framework does it: no parameters are undefined, not an empty object. */
settle({
  url: "http://localhost:3000",
  answer: async (request, asked) => {
    const { methods, params } = find(asked);
    const given = Object.keys(params).length > 0 ? params : undefined;
    const reply = await methods[request.method as Method]?.(request, {
      params: Promise.resolve(given),
    });
    if (!reply) throw new Error(`no ${request.method} ${asked}`);
    return reply;
  },
});

/** A test in which route handlers see an empty database (`db`), or one that holds the shipped lessons (`seeded`). */
export const test = base.extend<{ served: Db; seeded: Db }>({
  served: async ({ db }, use) => {
    process.env.AUTH_SECRET = "a secret that is only used by the tests";
    const shared = globalThis as { whoSaysDatabase?: unknown };
    shared.whoSaysDatabase = Promise.resolve({ db });
    await use(db);
    delete shared.whoSaysDatabase;
  },
  seeded: async ({ served }, use) => {
    await seed(served, "content");
    await use(served);
  },
});
