import "server-only";
import { cookies } from "next/headers";
import { LOOKS_COOKIE, type Looks, looksIn } from "@/lib/reading";

/** How whoever asks wants pages to look. */
export const chosenLooks = async (): Promise<Looks> =>
  looksIn((await cookies()).get(LOOKS_COOKIE)?.value);
