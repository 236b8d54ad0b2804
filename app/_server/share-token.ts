import "server-only";
import { createHash, createHmac } from "node:crypto";
import { secrets } from "./secret";

const made = (secret: string, shareId: string) =>
  createHmac("sha256", secret).update(`share:${shareId}`).digest("base64url").slice(0, 32);

/** 192 bits nobody can guess, the same for the same share, so that a repeated request answers the same. */
export const shareToken = (shareId: string): string => made(secrets()[0], shareId);

/** What is stored of a token. */
export const tokenHash = (token: string): string =>
  createHash("sha256").update(token).digest("base64url");
