import type { Layer } from "../lesson/code";
import { acceptedIn } from "./accepted";
import type { Draft, DraftRecord } from "./draft";

type Status = DraftRecord["covers"][number]["status"];

/** What the records of a draft say about a clause on one layer. */
export type Verdict = {
  status: Status;
  /** The records that say so; none where nothing is verified. */
  records: DraftRecord[];
  /** Whether records say different things; `status` is then the first one's. */
  split: boolean;
};

/** What backs a clause on one layer, or null: no record is about it, and no finding says that it is open. */
export function verdictOn(draft: Draft, clause: string, layer: Layer): Verdict | null {
  const said = draft.records.flatMap((record) =>
    record.covers
      .filter((cover) => cover.clause === clause && cover.layer === layer)
      .map(({ status }) => ({ record, status })),
  );
  const settled = said.filter(({ status }) => status !== "R-NIL");
  const status = settled[0]?.status;
  if (status)
    return {
      status,
      records: settled.filter((each) => each.status === status).map(({ record }) => record),
      split: settled.some((each) => each.status !== status),
    };
  const open = said.length > 0 || (layer === "so" && acceptedIn(draft, clause).backing !== null);
  return open ? { status: "R-NIL", records: [], split: false } : null;
}

/** The layer a question about a clause asks: that it is so, unless records speak only of its having been said. */
export function layerOf({ records }: Draft, clause: string): Layer {
  const layers = records.flatMap(({ covers }) =>
    covers.filter((cover) => cover.clause === clause).map(({ layer }) => layer),
  );
  return layers.includes("said") && !layers.includes("so") ? "said" : "so";
}
