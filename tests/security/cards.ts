import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { shareToken } from "@/app/_server/share-token";
import { share } from "@/db/schema/attempts";
import { schoolClass } from "@/db/schema/classes";
import { learner } from "@/db/schema/identity";
import { percentile, type Row, row } from "../support/figures";
import { buildSchool } from "../support/school";
import { Visitor } from "../support/visitor";
import { none, type Site } from "./site";

const RANDOM = 1000;
const SHAPES = ["og", "square", "story"];

/** B5: tokens nobody was given lead to no card and draw nothing; what a card shows is no personal data. */
export async function tryCards(site: Site): Promise<Row[]> {
  const { db } = site;
  const nobody = new Visitor();
  const get = (path: string) => site.ask(nobody, "GET", path);
  const school = await buildSchool(db);
  const { shown, who, classId } = school;
  await db.update(schoolClass).set({ name: "Harbour Owls 8a" }).where(eq(schoolClass.id, classId));
  await db.execute(sql`update membership set nickname = 'Zephyrine' where id = ${school.pupil}`);
  for (const shape of SHAPES) await get(`/r/${shown}/card.png?shape=${shape}`);
  const real = await get(`/r/${shown}`);
  const told = [
    "Zephyrine",
    "Harbour Owls",
    school.pupil,
    classId,
    who.student.learnerId,
    who.student.accountId,
  ]
    .concat([school.loose, "example.org"])
    .filter((word) => real.text.includes(word));

  const flipped = [...shown].map((letter, at) => {
    const other = letter === "a" ? "b" : "a";
    return shown.slice(0, at) + other + shown.slice(at + 1);
  });
  const altered = [
    ...flipped,
    ...[
      shown.slice(0, -1),
      `${shown}A`,
      `${shown}=`,
      shown.toUpperCase(),
      ` ${shown}`,
      `${shown}%00`,
    ],
    ...[school.loose, shareToken(school.loose), "0", "👩‍👩‍👧", "x".repeat(10_000), "‮".repeat(60)],
  ];
  const random = Array.from({ length: RANDOM }, () => randomBytes(24).toString("base64url"));
  const times: number[] = [];
  const served: string[] = [];
  for (const token of [...altered, ...random]) {
    const path = `/r/${encodeURIComponent(token)}`;
    const card = await get(`${path}/card.png?shape=${SHAPES[times.length % 3]}`);
    times.push(card.ms);
    if (![400, 404].includes(card.status)) served.push(`${path}/card.png: ${card.status}`);
    if (times.length % 10) continue;
    const page = await get(path);
    if (![400, 404].includes(page.status)) served.push(`${path}: ${page.status}`);
  }
  for (const shape of ["round", "", "OG", "og'", "x".repeat(9_000), "__proto__"]) {
    const card = await get(`/r/${shown}/card.png?shape=${shape}`);
    if (card.status !== 400) served.push(`shape ${shape.slice(0, 20)}: ${card.status}`);
  }
  const closed: string[] = [];
  const gone = async (what: string) => {
    for (const path of [
      `/r/${shown}`,
      ...SHAPES.map((shape) => `/r/${shown}/card.png?shape=${shape}`),
    ]) {
      const reply = await get(path);
      if (reply.status !== 404) closed.push(`${what}: ${path} answers ${reply.status}`);
    }
  };
  await db.update(schoolClass).set({ sharing: false }).where(eq(schoolClass.id, classId));
  await gone("a class that shares nothing");
  await db.update(schoolClass).set({ sharing: true }).where(eq(schoolClass.id, classId));
  await db.update(share).set({ revokedAt: new Date() }).where(eq(share.attemptId, school.loose));
  await gone("revoked");
  await db.update(share).set({ revokedAt: null }).where(eq(share.attemptId, school.loose));
  await db.delete(learner).where(eq(learner.id, who.student.learnerId));
  await gone("erased");
  return [
    none("the real token led nowhere", real.status === 200 ? [] : [`${real.status}`]),
    none("words of a person on the page of a card", told),
    row("tokens nobody was given", times.length, ""),
    none("answered with anything but 400 or 404", served),
    row("time until refused, median", percentile(times, 0.5), "ms", 50),
    row("time until refused, p99", percentile(times, 0.99), "ms"),
    none("cards that can still be seen after their end", closed),
  ];
}
