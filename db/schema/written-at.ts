import { sql } from "drizzle-orm";
import { timestamp } from "drizzle-orm/pg-core";

/** A point in time, as every table keeps one. */
export const instant = () => timestamp({ withTimezone: true });

/** Server time of the statement, not of the transaction: a row that waited for a lock says when it was written. */
export const writtenAt = () => instant().notNull().default(sql`clock_timestamp()`);
