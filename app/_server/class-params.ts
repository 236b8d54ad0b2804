import "server-only";
import { z } from "zod";
import { type NicknameFault, readNickname } from "@/lib/classroom/nickname";
import { isTimeZone, LONGEST_CLASS_NAME, readClassName } from "@/lib/classroom/school-class";

/** Addresses of a class, of somebody's place in it, and of an invitation. */
export const classParams = z.object({ id: z.uuid() });
export const placeParams = classParams.extend({ membership: z.uuid() });
export const invitationParams = z.object({ token: z.string().min(1).max(200) });

const FAULTS: Record<NicknameFault, string> = {
  empty: "Write a name.",
  "too-long": "Use at most 40 characters.",
  characters: "This name has characters that can't be seen. Type it again.",
};

/** The name of a class, as it is stored. */
export const className = z.string().transform((text, context) => {
  const read = readClassName(text);
  if (read.ok) return read.value;
  const message =
    read.error === "too-long"
      ? `Use at most ${LONGEST_CLASS_NAME} characters.`
      : FAULTS[read.error];
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

/** A name in a class, as it is stored. */
export const nickname = z.string().transform((text, context) => {
  const read = readNickname(text);
  if (read.ok) return read.value;
  context.addIssue({ code: "custom", message: FAULTS[read.error] });
  return z.NEVER;
});

/** An IANA time zone. */
export const timeZone = z.string().max(60).refine(isTimeZone, "There is no such time zone.");
