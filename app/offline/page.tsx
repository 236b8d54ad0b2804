import type { Metadata } from "next";
import { WordsProvider } from "@/app/_components/words-provider";
import { PLAYER_WORDS } from "@/app/_offline/player-words";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { HowOffline } from "./how";
import { Shell } from "./shell";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("offline"))("title") };
}

/**
 * What stands in for every page while there is no line. The worker fetches it as nobody, so that nothing in it is
 * anybody's; it reads from its address which page it stands for.
 */
export default async function OfflinePage() {
  return (
    <WordsProvider locale={await interfaceLanguage()} messages={await messagesFor(...PLAYER_WORDS)}>
      <Shell>
        <HowOffline t={await translator("offline")} />
      </Shell>
    </WordsProvider>
  );
}
