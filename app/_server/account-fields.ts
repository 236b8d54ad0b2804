import "server-only";
import { z } from "zod";
import { normalEmail } from "@/lib/classroom/email";
import { readNickname } from "@/lib/classroom/nickname";

/** An e-mail address as it is stored. */
export const emailField = z
  .string()
  .max(1000)
  .transform((typed, context) => {
    const email = normalEmail(typed);
    if (email !== null) return email;
    context.addIssue({ code: "custom", message: "address" });
    return z.NEVER;
  });

/** How a teacher is named to pupils: 1 to 40 characters that can be seen. */
export const nameField = z
  .string()
  .max(400)
  .transform((typed, context) => {
    const name = readNickname(typed);
    if (name.ok) return name.value;
    context.addIssue({ code: "custom", message: name.error });
    return z.NEVER;
  });

/** A password as it was typed; `passwordFault` judges it where the address is known. */
export const passwordField = z.string().max(1000);
