import "server-only";
import { type Messages, messagesIn, type Namespace, translatorFor } from "@/lib/lang/messages";
import { requestLanguage } from "./language";

/** The code of the language of this request's interface. */
export const interfaceLanguage = async (): Promise<string> => (await requestLanguage()).code;

/** A translator for a server component. */
export const translator = async <N extends Namespace>(namespace: N) =>
  translatorFor(await interfaceLanguage(), namespace);

/** The messages a client component needs, and no others. */
export async function messagesFor<N extends Namespace>(...names: N[]): Promise<Pick<Messages, N>> {
  const all = messagesIn(await interfaceLanguage());
  return Object.fromEntries(names.map((name) => [name, all[name]])) as Pick<Messages, N>;
}
