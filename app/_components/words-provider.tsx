"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { _createCache, _createIntlFormatters, createTranslator } from "use-intl/core";
import type { Messages, Namespace } from "@/lib/lang/messages";
import type { Words } from "./words";

type Handed = { locale: string; messages: Partial<Messages> };
const Context = createContext<Handed | null>(null);

/** What is parsed of messages, for all components and, on the server, for all readers: messages are few, and texts alone. */
const parsed = _createCache();
const formatters = _createIntlFormatters(parsed);

/** Hands the messages a page needs to its client components. */
export function WordsProvider({ locale, messages, children }: Handed & { children: ReactNode }) {
  const value = useMemo(() => ({ locale, messages }), [locale, messages]);
  return <Context value={value}>{children}</Context>;
}

/** The translator of one namespace in a client component. The page has to hand that namespace over. */
export function useWords<N extends Namespace>(namespace: N): Words<N> {
  const handed = useContext(Context);
  const messages = handed?.messages[namespace];
  if (!handed || !messages) throw new Error(`no messages handed over for ${namespace}`);
  const { locale } = handed;
  return useMemo(
    // The same call as translatorFor, which can't be used here: it would bring every namespace along.
    () =>
      createTranslator({
        locale,
        messages,
        _cache: parsed,
        _formatters: formatters,
      }) as unknown as Words<N>,
    [locale, messages],
  );
}

/** The language of the interface, for dates and numbers in a client component. */
export function useLocale(): string {
  const handed = useContext(Context);
  if (!handed) throw new Error("no messages handed over");
  return handed.locale;
}
