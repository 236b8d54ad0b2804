import "server-only";
import { randomBytes } from "node:crypto";
import { codeOf } from "@/lib/classroom/join-code";

/** A class code nobody can guess: 40 random bits. */
export const newJoinCode = (): string => codeOf(randomBytes(5));
