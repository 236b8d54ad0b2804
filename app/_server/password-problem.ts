import "server-only";
import { passwordFault } from "@/lib/classroom/password";
import { problem } from "./problem";

/** The reply to a password that can't be taken, naming its fault; undefined when it can. */
export function passwordProblem(password: string, email: string): Response | undefined {
  const message = passwordFault(password, email);
  return message
    ? problem("request/invalid", { issues: [{ path: "password", message }] })
    : undefined;
}
