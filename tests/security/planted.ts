import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { publishPrivate } from "@/db/queries/private-lessons";
import { assignment } from "@/db/schema/assignments";
import { answer, attempt } from "@/db/schema/attempts";
import { membership, schoolClass } from "@/db/schema/classes";
import { draft } from "@/db/schema/drafts";
import { account } from "@/db/schema/identity";
import { dispute } from "@/db/schema/lessons";
import type { Db } from "@/db/types";
import { analyzing } from "@/lib/analysis/analyze";
import { read } from "@/lib/analysis/text/read";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";
import { type Draft, draftOf } from "@/lib/studio/draft";
import { addStudent } from "../support/classroom";
import { privateLesson } from "../support/private-lesson";
import { buildSchool, type School } from "../support/school";
import { SCRIPTS } from "./scripts";

/** A shipped lesson whose every sentence is a script, and whose passages end in all of them. */
function scriptedLesson(slug: string): Lesson {
  let next = 0;
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((inner) => walk(inner, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, walk(each, name)]),
      );
    if (typeof value !== "string" || key === "url" || !value.includes(" ")) return value;
    // Spans point into the passage: what is added stands behind them.
    if (key === "text" && value.length > 300) return `${value}\n${SCRIPTS.join(" ")}`;
    next += 1;
    return SCRIPTS[next % SCRIPTS.length];
  };
  return { ...(walk(privateLesson(slug), "") as Lesson), slug, purpose: "lesson" };
}

/** The article a teacher pastes, made of scripts, as the analyzer reads it. */
function scriptedDraft(): Draft {
  const text = `${SCRIPTS[0]}\n\n${SCRIPTS.map((each) => `"${each}", the mayor said.`).join(" ")}`;
  const work = analyzing(read(text.slice(0, 40_000)), { roles: null, wording: null });
  let step = work.next();
  while (!step.done) step = work.next();
  const origin = { outlet: "", date: "", link: "", lang: "en", rights: "own" } as const;
  const body = draftOf(step.value, { ...origin, outlet: SCRIPTS[5] ?? "" });
  const record = (at: number) => ({
    id: `r${at}`,
    url: "https://example.org/?<script>window.__xss=1</script>",
    title: SCRIPTS[at] ?? "",
    publisher: SCRIPTS[at + 1] ?? "",
    date: SCRIPTS[at + 2]?.slice(0, 40) ?? "",
    inShort: SCRIPTS[at + 3] ?? "",
    independent: true,
    whyIndependent: SCRIPTS[at + 4] ?? "",
    covers: [],
    readAs: "opened" as const,
  });
  return {
    ...body,
    title: SCRIPTS[6] ?? "",
    aim: SCRIPTS[7] ?? "",
    contentNote: SCRIPTS[8] ?? "",
    parties: [SCRIPTS[5] ?? "", SCRIPTS[9] ?? ""],
    records: [record(1), record(7), record(13)],
  };
}

/** A school in which every name, title, reason and text is a script; its lesson is given, taken and finished. */
export async function scriptedSchool(db: Db): Promise<School & { slug: string; task: string }> {
  const school = await buildSchool(db);
  const { who, classId, drafted, disputed, assigned } = school;
  const all = SCRIPTS.filter((text) => !text.includes("\0"));
  const used = new Set<string>();
  for (const [at, text] of all.entries()) {
    const name = `${text} ${at}`.slice(0, 400);
    if (used.has(name)) continue;
    used.add(name);
    await addStudent(db, classId, name);
  }
  const [name = ""] = all;
  await db
    .update(schoolClass)
    .set({ name: all.slice(0, 60).join(" ") })
    .where(eq(schoolClass.id, classId));
  await db
    .update(membership)
    .set({ nickname: `${name} Ada` })
    .where(eq(membership.id, school.pupil));
  for (const { accountId } of [who.owner, who.coTeacher, who.admin])
    await db.update(account).set({ name }).where(eq(account.id, accountId));
  await db
    .update(dispute)
    .set({ reason: all.join(" ") })
    .where(eq(dispute.id, disputed));
  await db.update(draft).set({ body: scriptedDraft() }).where(eq(draft.id, drafted));

  const lesson = scriptedLesson(`scripted-${v7().slice(-12)}`);
  const published = await publishPrivate(db, who.owner.accountId, lesson, "scripted");
  if (typeof published === "string") throw new Error("the scripted lesson was not published");
  const given = { lesson: lesson.slug, version: published.version };
  const rules = { feedback: "now", late: "count", grading: "points" } as const;
  const task = v7();
  await db.insert(assignment).values({ id: task, classId, ...given, ...rules });
  const own = randomUUID();
  const learnerId = who.student.learnerId;
  await db
    .insert(attempt)
    .values({ id: own, learnerId, ...given, assignmentId: task, finishedAt: new Date() });
  for (const [seq, item] of itemsOf(lesson).entries()) {
    const told = { verdict: "wrong", earned: 0, possible: 1 } as const;
    const response = perfectResponse(item);
    await db
      .insert(answer)
      .values({ id: v7(), attemptId: own, item: item.id, try: 1, response, seq, hints: 0, told });
  }
  return { ...school, assigned, loose: own, slug: lesson.slug, task };
}
