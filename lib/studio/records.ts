import type { Draft, DraftRecord } from "./draft";
import { tidied } from "./tidy";

/** The draft with an empty record at the end, open to be filled in; `clause` is what it is to be about, if that is known. */
export function addRecord(draft: Draft, clause: string | null): Draft {
  const numbers = draft.records.map(({ id }) => Number(id.slice(1)));
  const record: DraftRecord = {
    id: `r${Math.max(0, ...numbers) + 1}`,
    title: "",
    publisher: "",
    date: "",
    inShort: "",
    url: null,
    readAs: "opened",
    independent: false,
    whyIndependent: "",
    covers: clause === null ? [] : [{ clause, layer: "so", status: "R-NIL" }],
  };
  return tidied({ ...draft, records: [...draft.records, record] });
}

/** The draft with a record changed. Questions about what backs a clause follow. */
export const editRecord = (
  draft: Draft,
  id: string,
  change: Partial<Omit<DraftRecord, "id">>,
): Draft =>
  tidied({
    ...draft,
    records: draft.records.map((record) => (record.id === id ? { ...record, ...change } : record)),
  });

/** The draft without a record, and without questions that only it answered. */
export const removeRecord = (draft: Draft, id: string): Draft =>
  tidied({ ...draft, records: draft.records.filter((record) => record.id !== id) });
