import { z } from "zod";
import { analysisLines } from "@/app/_server/analysis-lines";
import { analyzerModels } from "@/app/_server/analyzer";
import { handler } from "@/app/_server/handler";
import { answerLanguage } from "@/app/_server/language";
import { limited } from "@/app/_server/limited";
import { pasteAllowed, textAllowed, workAllowed } from "@/app/_server/limits";
import { problem } from "@/app/_server/problem";
import { meterFor } from "@/app/_server/work-meter";
import { analyzing } from "@/lib/analysis/analyze";
import { read } from "@/lib/analysis/text/read";
import { ORIGINAL } from "@/lib/lang/languages";
import { translatorFor } from "@/lib/lang/messages";
import { MOST_CHARACTERS } from "@/lib/studio/draft";

/** Much of a page's HTML is not its text. */
const MOST_BYTES = 1024 * 1024;

const tooLong = (length: number): Response => {
  const t = translatorFor((answerLanguage() ?? ORIGINAL).code, "analysis");
  return problem("text/too-long", { detail: t("tooLong", { length, most: MOST_CHARACTERS }) });
};

/** Analyses a pasted text for anybody, one JSON line after another: `AnalysisLine`. Nothing of the text is kept. */
export const POST = handler(
  {
    params: z.object({}),
    unknown: "address/unknown",
    body: z.strictObject({ text: z.string() }),
    most: MOST_BYTES,
  },
  async ({ db, request, body: { text: pasted } }) => {
    const wait = await pasteAllowed(db, request, pasted.length, new Date());
    if (wait > 0) return limited(wait, "text/many");
    const reading = read(pasted);
    const { text } = reading;
    if (text.trim() === "") return problem("text/empty");
    if (text.length > MOST_CHARACTERS) return tooLong(text.length);
    const seconds = await textAllowed(db, request, text.length, new Date());
    if (seconds > 0) return limited(seconds, "text/many");
    const work = analyzing(reading, await analyzerModels());
    const meter = meterFor(text.length, (points) => workAllowed(db, request, points, new Date()));
    const endings = {
      failed: await problem("server/unexpected").json(),
      tooMuch: await problem("text/many").json(),
    };
    return new Response(analysisLines(work, meter, endings), {
      headers: { "content-type": "application/x-ndjson", "cache-control": "no-store" },
    });
  },
);
