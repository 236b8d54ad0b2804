import { parse } from "csv-parse/sync";
import { inArray } from "drizzle-orm";
import { v7 } from "uuid";
import { assignment } from "@/db/schema/assignments";
import { answer, attempt } from "@/db/schema/attempts";
import { membership } from "@/db/schema/classes";
import { transferCheck } from "@/db/schema/transfer";
import { perfectResponse } from "@/lib/items/index";
import { exitItemsOf } from "@/lib/lesson/lesson";
import { addClass, addStudent, addTeacher } from "../support/classroom";
import { type Row, row } from "../support/figures";
import { lessonNamed } from "../support/player";
import { none, type Site } from "./site";

const STARTS = ["", " ", "\t", "\r", "\n", "\u200b", "\ufeff", "\u00a0", '"', "'"];
const SIGNS = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];
const ENDS = ["1+1", 'HYPERLINK("http://127.0.0.1/";"x")', "cmd|' /C calc'!A0"];
const NAMES = STARTS.flatMap((start) =>
  SIGNS.flatMap((sign) => ENDS.map((end) => `${start}${sign}${end}`)),
);
/** What a spreadsheet would work out. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
const NUMBER = /^-?\d+(\.\d+)?$/;
const FILES = ["figures.csv", "report.csv", "gradebook.csv", "answers.csv", "transfer.csv"];
const LESSON = "who-says-so-local";

/** Pupils in the class; each is called by several of the names in turn. */
const AT_ONCE = 60;

/** B4: a class of pupils whose names are formulas, in every table that can be downloaded. */
export async function tryCells(site: Site): Promise<Row[]> {
  const { db } = site;
  const teacher = await addTeacher(db);
  const classId = await addClass(db, teacher, { name: "=1+1 class" });
  const assigned = v7();
  const rules = { feedback: "now", late: "count", grading: "points" } as const;
  await db
    .insert(assignment)
    .values({ id: assigned, classId, lesson: LESSON, version: 1, ...rules });
  await db
    .insert(transferCheck)
    .values({ id: v7(), classId, beforeOpensAt: new Date(), createdBy: teacher.accountId });
  const [item] = exitItemsOf(lessonNamed(LESSON));
  if (!item) throw new Error("the lesson asks nothing");
  for (let nth = 0; nth < AT_ONCE; nth += 1) {
    const pupil = await addStudent(db, classId, `Pupil ${nth}`);
    const own = { id: v7(), learnerId: pupil.learnerId, lesson: LESSON, version: 1 };
    await db.insert(attempt).values({ ...own, assignmentId: assigned, finishedAt: new Date() });
    const told = { verdict: "right", earned: 1, possible: 1 } as const;
    const given = { item: item.id, response: perfectResponse(item), try: 1, seq: 1, hints: 0 };
    await db.insert(answer).values({ id: v7(), attemptId: own.id, ...given, told });
  }
  const names = NAMES.map((name) => name.replace(/^[\s\p{Cc}\p{Cf}]+/u, ""));
  const wrong: string[] = [];
  let cells = 0;
  let shown = 0;
  for (let at = 0; at < NAMES.length; at += AT_ONCE) {
    const some = NAMES.slice(at, at + AT_ONCE);
    const places = await db
      .select()
      .from(membership)
      .where(inArray(membership.classId, [classId]));
    const pupils = places.filter(({ role }) => role === "student");
    for (const [nth, { id }] of pupils.entries())
      await db
        .update(membership)
        .set({ nickname: `${some[nth] ?? "Ada"}` })
        .where(inArray(membership.id, [id]));
    for (const file of FILES) {
      const path = `/api/classes/${classId}/${file}`;
      const reply = await site.ask(teacher, "GET", path);
      if (reply.status !== 200) {
        wrong.push(`${file}: ${reply.status} ${reply.text}`);
        continue;
      }
      if (reply.headers["content-type"] !== "text/csv; charset=utf-8")
        wrong.push(`${file}: ${reply.headers["content-type"]}`);
      if (!reply.headers["content-disposition"]?.startsWith("attachment; "))
        wrong.push(`${file} is shown, not downloaded`);
      const rows: string[][] = parse(reply.text, { bom: true, relax_column_count: true });
      for (const cell of rows.flat()) {
        cells += 1;
        if (FORMULA.test(cell) && !NUMBER.test(cell)) wrong.push(`${file}: ${cell}`);
        if (names.includes(cell.slice(1)) && cell.startsWith("'")) shown += 1;
      }
    }
  }
  return [
    row("names that are formulas", NAMES.length, ""),
    row("cells read", cells, ""),
    row("of them such names, defused", shown, ""),
    none("cells a spreadsheet would work out, and files not sent as such", wrong),
    none("names that never came back", shown === 0 ? ["none was seen"] : []),
  ];
}
