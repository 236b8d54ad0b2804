import { notInArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { PRIVATE_KINDS } from "../../lib/items/lab";

/** Whether a stored response may be read by others than its learner: every query for a teacher asks this. */
export const isShared = (response: PgColumn): SQL =>
  notInArray(sql`${response} ->> 'kind'`, [...PRIVATE_KINDS]);
