import type { Draft } from "./draft";
import type { StudioProblem } from "./problem";

/** What a list shows of a draft. Times are ISO 8601. */
export type DraftSummary = {
  id: string;
  title: string;
  outlet: string;
  /** YYYY-MM-DD, or empty. */
  date: string;
  updatedAt: string;
  /** The lesson it was published as, and in which version it is taken now; null until then. */
  published: { slug: string; version: number } | null;
  /** Whether it was changed since it was published last; false as long as it was not. */
  isChanged: boolean;
  findings: number;
  /** Findings nobody has decided about. */
  open: number;
  items: number;
};

/** Reply of `GET /api/drafts`: the newest change first. */
export type DraftsReply = { drafts: DraftSummary[] };

/**
 * Reply of `GET /api/drafts/{id}`. A change, `PUT {draft, revision}`, names the revision it was made to, is answered
 * with the next, and is refused with 409 “draft/changed” when another was made meanwhile.
 */
export type DraftReply = Pick<DraftSummary, "id" | "updatedAt" | "published" | "isChanged"> & {
  revision: number;
  draft: Draft;
};

/** Reply of `POST /api/drafts` and `PUT /api/drafts/{id}`. */
export type SavedReply = { id: string; revision: number };

/** Reply of `POST /api/drafts/{id}/publish`: the same for a draft that was not changed since. */
export type PublishedReply = { slug: string; version: number };

/** The same when something is in the way: a problem (RFC 9457) with everything there is to mend. */
export type UnpublishableReply = {
  type: "draft/unpublishable";
  title: string;
  status: 422;
  problems: StudioProblem[];
};
