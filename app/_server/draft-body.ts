import "server-only";
import { z } from "zod";

/** Bytes of a request that carries a draft: three times what the longest text comes to with what rules find in it. */
export const MOST_DRAFT_BYTES = 2 * 1024 * 1024;

/** The address of one draft. */
export const draftParams = z.object({ id: z.uuid() });

/** The revision a change was made to. */
export const revision = z.int().min(1).max(1_000_000_000);
