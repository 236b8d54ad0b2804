import { type Row as Case, table } from "../api/authorisation/table";
import { type Row, row } from "../support/figures";
import { buildSchool, ROLES, type School } from "../support/school";
import { csrfOf } from "../support/sign-in";
import { Visitor } from "../support/visitor";
import { BODIES, ECHO, PARTS, STRINGS, TYPES, VALUES } from "./hostile";
import { none, type Site } from "./site";
import { each, type Got } from "./wire";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const HERE = '"@here@"';
/** Bytes no route takes. */
const TOO_MUCH = 3 * 1024 * 1024;
/** Of something of ours: a stack, a file, a statement. */
const INSIDES = /\bat .+[(/].+:\d+:\d+|node_modules|\.next\/|PostgresError|DrizzleQuery|\bselect "/;

type Target = {
  name: string;
  method: string;
  /** As the framework writes it, with its parameters in brackets. */
  route: string;
  path: string;
  body?: object;
  who: Visitor;
};
type Shot = { path?: string; raw?: string | Uint8Array; headers?: Record<string, string> };

/** Whoever gets furthest: who may, or else a teacher of the class. */
function bestRole({ expected }: Case, { who }: School): Visitor {
  const role = ROLES.find((each) => expected[each] < 400 && each !== "anonymous") ?? "owner";
  return who[role];
}

async function targets({ db }: Site): Promise<(() => Promise<Target>)[]> {
  const ofTable = table.map((one) => async () => {
    const school = await buildSchool(db);
    const body = one.body?.(school);
    const { method, route } = one;
    return {
      name: `${method} ${route}`,
      method,
      route,
      path: one.path(school),
      ...(typeof body === "object" && body !== null && { body }),
      who: bestRole(one, school),
    };
  });
  const fields = {
    password: { email: "nobody@example.org", password: "seven grey herons" },
    "class-code": { code: "ABCDEFG0", name: "Ada", pin: "4071", isNew: "true", keep: "true" },
  };
  const ofSignIn = Object.entries(fields).map(([way, given]) => async () => {
    const who = new Visitor();
    const csrfToken = await csrfOf(who);
    const path = `/api/auth/callback/${way}`;
    const body = { ...given, csrfToken, json: "true", callbackUrl: "/" };
    return { name: `POST ${path}`, method: "POST", route: path, path, body, who };
  });
  return [...ofTable, ...ofSignIn];
}

/** The places of a body's values, as the body's JSON with a mark in that place. */
function places(body: object): { json: string; value: unknown }[] {
  const inside = (value: unknown, wrap: (inner: string) => string): ReturnType<typeof places> => {
    const own = [{ json: wrap(HERE), value }];
    if (typeof value !== "object" || value === null) return own;
    const entries = Object.entries(value).slice(0, 12);
    const list = Array.isArray(value);
    const written = (skip: string, inner: string) => {
      const parts = Object.entries(value).map(([key, each]) => {
        const text = key === skip ? inner : JSON.stringify(each);
        return list ? text : `${JSON.stringify(key)}:${text}`;
      });
      return list ? `[${parts}]` : `{${parts}}`;
    };
    const inner = entries.flatMap(([key, each]) =>
      inside(each, (text) => wrap(written(key, text))),
    );
    return [...own, ...inner];
  };
  return inside(body, (text) => text)
    .slice(1)
    .slice(0, 25);
}

function shotsAt({ route, path, body }: Target, turn: number): Shot[] {
  const some = STRINGS.filter((_, at) => at % 12 === turn % 12);
  const parts = path.split("/");
  const shape = route.split("/");
  const ids = parts.flatMap((_, at) => (shape[at]?.startsWith("[") ? [at] : []));
  const inPath = [...PARTS, ...some.map((text) => encodeURIComponent(text.toWellFormed()))];
  const paths = ids.flatMap((at) =>
    inPath.map((text, nth) => ({
      path: parts
        .map((part, place) => (place === at ? `${text}${nth % 2 ? ECHO : ""}` : part))
        .join("/"),
      ...(body && { raw: JSON.stringify(body) }),
    })),
  );
  const queries = some.map((text) => ({
    path: `${path}?shape=${encodeURIComponent(text.toWellFormed())}&lang[]=${ECHO}&__proto__=1`,
    ...(body && { raw: JSON.stringify(body) }),
  }));
  if (!body) return [...paths, ...queries];
  const json = JSON.stringify(body);
  const spots = places(body);
  const isText = ({ value }: { value: unknown }) => typeof value === "string" && !UUID.test(value);
  // Of several texts each takes its share of the list, so that the route sees all of it.
  const shares = Math.min(3, spots.filter(isText).length);
  let share = 0;
  const fields = spots.flatMap((place) => {
    const own = isText(place) ? share++ : 0;
    const strings = STRINGS.filter((_, at) => isText(place) && (at + own) % shares === 0);
    const texts = strings.map((text, at) => JSON.stringify(at % 2 ? text : `${text} ${ECHO}`));
    return [...VALUES, ...texts].map((value) => ({ raw: place.json.replace(HERE, () => value) }));
  });
  return [
    ...BODIES.map((raw) => ({ raw })),
    ...TYPES.map((type) => ({ raw: json, headers: { "content-type": type } })),
    ...fields,
    ...paths,
    ...queries,
  ];
}

const FAULTS = {
  "replies of 500 or more, or none": ({ status }: Got) => status >= 500 || status === 0,
  "replies after more than 2 s": ({ ms }: Got) => ms > 2000,
  "refusals that send back what they got": ({ status, text }: Got) =>
    status >= 400 && text.includes(ECHO),
  "refusals that show insides": ({ status, text }: Got) => status >= 400 && INSIDES.test(text),
};

/** B1: every route with everything that breaks programs: in each field of its body, in its path and in its query. */
export async function tryInput(site: Site): Promise<Row[]> {
  const found = Object.entries(FAULTS).map(([what, is]) => ({ what, is, in: [] as string[] }));
  const unlimited: string[] = [];
  let sent = 0;
  let slowest = 0;
  for (const [turn, make] of (await targets(site)).entries()) {
    const target = await make();
    const { name, method, path, who } = target;
    const shots = shotsAt(target, turn);
    for (let at = 0; at < shots.length; at += 200) {
      await site.forgetTries();
      await each(shots.slice(at, at + 200), async (shot) => {
        const reply = await site.ask(who, method, shot.path ?? path, shot);
        sent += 1;
        slowest = Math.max(slowest, reply.ms);
        const what = `${name} ${shot.path?.slice(0, 80) ?? ""} ${String(shot.raw).slice(0, 120)}`;
        for (const fault of found)
          if (fault.is(reply)) fault.in.push(`${what}: ${reply.status} ${reply.text}`);
      });
    }
    // What next-auth is not asked for is refused before anything is read.
    if (!target.body || target.route.includes("[...")) continue;
    const fresh = await make();
    const large = `{"text":"${"x".repeat(TOO_MUCH)}"}`;
    const { status } = await site.ask(fresh.who, method, fresh.path, { raw: large });
    if (status !== 413) unlimited.push(`${name}: ${status}`);
  }
  const { status } = await site.ask(new Visitor(), "GET", "/api/health/ready");
  return [
    row("requests", sent, ""),
    row("slowest reply", slowest, "ms"),
    ...found.map((fault) => none(fault.what, fault.in)),
    none("bodies of 3 MB that were not answered with 413", unlimited),
    none("the server no longer ready", status === 200 ? [] : [`${status}`]),
  ];
}
