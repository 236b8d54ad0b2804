import { type Draft, draftOf } from "@/lib/studio/draft";

const TEXT = "A quiet town\n\nThe bridge was closed on Monday, the mayor said.";

/** A draft nobody has decided anything about, with a title of its own. */
export const draftNamed = (title: string, text = TEXT): Draft => ({
  ...draftOf(
    {
      format: 1,
      text,
      blocks: [],
      sentences: [],
      clauses: [],
      attributions: [],
      findings: [],
      notices: [],
    },
    { outlet: "The Example", date: "2026-11-02", link: "", lang: "en", rights: "own" },
  ),
  title,
});
