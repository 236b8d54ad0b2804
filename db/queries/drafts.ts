import { and, count, desc, eq, sql } from "drizzle-orm";
import type { Draft } from "../../lib/studio/draft";
import type { DraftReply, DraftSummary } from "../../lib/studio/reply";
import { draft } from "../schema/drafts";
import { account } from "../schema/identity";
import { lesson } from "../schema/lessons";
import type { Db } from "../types";
import { eraseUnneeded } from "./private-lessons";

/** Most drafts one teacher keeps. */
export const MOST_DRAFTS = 200;

const state = {
  id: draft.id,
  updatedAt: draft.updatedAt,
  slug: draft.slug,
  version: lesson.currentVersion,
  revision: draft.revision,
  publishedRevision: draft.publishedRevision,
};

type State = {
  updatedAt: Date;
  slug: string | null;
  version: number | null;
  revision: number;
  publishedRevision: number | null;
};

const publishedOf = ({ updatedAt, slug, version, revision, publishedRevision }: State) => ({
  updatedAt: updatedAt.toISOString(),
  published: slug !== null && version !== null ? { slug, version } : null,
  isChanged: publishedRevision !== null && publishedRevision !== revision,
});

/** A teacher's drafts, the newest change first. */
export async function listDrafts(db: Db, ownerId: string): Promise<DraftSummary[]> {
  const { body } = draft;
  const rows = await db
    .select({
      ...state,
      title: sql<string>`${body} ->> 'title'`,
      outlet: sql<string>`${body} #>> '{origin,outlet}'`,
      date: sql<string>`${body} #>> '{origin,date}'`,
      findings: sql<number>`jsonb_array_length(${body} -> 'findings')`,
      open: sql<number>`jsonb_array_length(jsonb_path_query_array(${body}, '$.findings[*] ? (@.decision == "open")'))`,
      items: sql<number>`jsonb_array_length(${body} -> 'items')`,
    })
    .from(draft)
    .leftJoin(lesson, eq(lesson.slug, draft.slug))
    .where(eq(draft.ownerId, ownerId))
    .orderBy(desc(draft.updatedAt), desc(draft.id));
  return rows.map((row) => {
    const { id, title, outlet, date, findings, open, items } = row;
    return { id, title, outlet, date, findings, open, items, ...publishedOf(row) };
  });
}

const own = (ownerId: string, id: string) => and(eq(draft.id, id), eq(draft.ownerId, ownerId));

/** Whether a draft stands in these words. */
const isBody = (body: Draft) => sql<boolean>`${draft.body} = ${JSON.stringify(body)}::jsonb`;

/** A teacher's draft; another's is answered like an unknown one. */
export async function findDraft(
  db: Db,
  ownerId: string,
  id: string,
): Promise<DraftReply | undefined> {
  const [row] = await db
    .select({ ...state, draft: draft.body })
    .from(draft)
    .leftJoin(lesson, eq(lesson.slug, draft.slug))
    .where(own(ownerId, id));
  return row && { id, revision: row.revision, draft: row.draft, ...publishedOf(row) };
}

/** Keeps a new draft, once for each id. "full": this teacher has 200. "conflict": the id is another's, or stands for other words. */
export async function addDraft(
  db: Db,
  ownerId: string,
  given: { id: string; draft: Draft },
): Promise<{ revision: number; isNew: boolean } | "full" | "conflict"> {
  return db.transaction(async (tx) => {
    // One teacher's drafts come one after the other, so that two tabs don't make one too many.
    await tx.select({ id: account.id }).from(account).where(eq(account.id, ownerId)).for("update");
    const [same] = await tx
      .select({
        ownerId: draft.ownerId,
        revision: draft.revision,
        isSame: isBody(given.draft),
      })
      .from(draft)
      .where(eq(draft.id, given.id));
    if (same)
      return same.ownerId === ownerId && same.revision === 1 && same.isSame
        ? { revision: 1, isNew: false }
        : "conflict";
    const [kept] = await tx
      .select({ drafts: count() })
      .from(draft)
      .where(eq(draft.ownerId, ownerId));
    if (kept && kept.drafts >= MOST_DRAFTS) return "full";
    const added = await tx
      .insert(draft)
      .values({ id: given.id, ownerId, body: given.draft })
      .onConflictDoNothing()
      .returning({ revision: draft.revision });
    return added[0] ? { revision: added[0].revision, isNew: true } : "conflict";
  });
}

/**
 * Changes a draft that still stands at a revision; answers with the next one. The same change sent again is answered
 * alike. "changed": another change came first.
 */
export async function saveDraft(
  db: Db,
  ownerId: string,
  given: { id: string; draft: Draft; revision: number },
): Promise<number | "changed" | undefined> {
  const mine = own(ownerId, given.id);
  const [saved] = await db
    .update(draft)
    .set({
      body: given.draft,
      revision: sql`${draft.revision} + 1`,
      updatedAt: sql`clock_timestamp()`,
    })
    .where(and(mine, eq(draft.revision, given.revision)))
    .returning({ revision: draft.revision });
  if (saved) return saved.revision;
  const [row] = await db
    .select({
      revision: draft.revision,
      isSame: isBody(given.draft),
    })
    .from(draft)
    .where(mine);
  if (!row) return undefined;
  return row.isSame && row.revision === given.revision + 1 ? row.revision : "changed";
}

/** Erases a draft, and its lesson when nobody else needs it; false when this teacher has no such draft. */
export async function eraseDraft(db: Db, ownerId: string, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const gone = await tx.delete(draft).where(own(ownerId, id)).returning({ slug: draft.slug });
    if (gone.some(({ slug }) => slug !== null)) await eraseUnneeded(tx, MOST_DRAFTS);
    return gone.length > 0;
  });
}
