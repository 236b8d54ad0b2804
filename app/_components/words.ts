import type { Namespace, translatorFor } from "@/lib/lang/messages";

/** A typed translator of one message file. Components that run on both sides take it as `t`: from `translator()` on the server, from `useWords()` in the browser. */
export type Words<N extends Namespace> = ReturnType<typeof translatorFor<N>>;
