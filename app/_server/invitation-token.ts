import "server-only";
import { createHmac } from "node:crypto";
import { secrets } from "./secret";

/** 192 bits nobody can guess, the same for the same invitation, so that a repeated request answers the same. */
export const invitationToken = (id: string): string =>
  createHmac("sha256", secrets()[0]).update(`invitation:${id}`).digest("base64url").slice(0, 32);
