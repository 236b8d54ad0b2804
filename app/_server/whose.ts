import "server-only";
import { createHash } from "node:crypto";
import type { Learner } from "./learner";

/**
 * A mark for whoever is signed in, which tells nothing of them; null: nobody is, or a guest. A device writes it beside
 * what it begins without a line, so that it is not begun in the name of whoever signs in next.
 */
export const whoseMark = (learner: Learner | null): string | null =>
  learner?.account
    ? createHash("sha256").update(`whose:${learner.id}`).digest("base64url").slice(0, 22)
    : null;
