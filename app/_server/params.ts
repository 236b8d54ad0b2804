import "server-only";
import { z } from "zod";
import { slugSchema } from "@/lib/lesson/lesson";

/** Shapes of addresses. What fails them answers like an unknown id. */
export const attemptParams = z.object({ id: z.uuid() });
export const slugParams = z.object({ slug: slugSchema });
export const versionParams = slugParams.extend({
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
});
export const noParams = z.object({});

/** Ids made by clients: UUIDv7, so that a request can be sent again. */
export const clientId = z.uuidv7().transform((id) => id.toLowerCase());
