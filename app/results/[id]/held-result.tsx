import { interfaceLanguage, translator } from "@/app/_server/messages";
import { whenIn } from "@/app/assignments/when";
import type { Held } from "@/lib/attempt/reply";

/** What stands in place of a result that a class keeps back: that all is stored, and when it opens. */
export async function HeldResult({ held, now }: { held: Held; now: Date }) {
  const t = await translator("result");
  const locale = await interfaceLanguage();
  const when = whenIn(await translator("assign"), held.until, {
    timeZone: held.timeZone,
    now,
    locale,
  });
  return (
    <section aria-labelledby="held">
      <h2 id="held">{t("held.title")}</h2>
      <p>{t("held.text", { when })}</p>
    </section>
  );
}
