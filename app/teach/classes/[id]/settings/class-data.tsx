import formStyles from "@/app/_components/form.module.css";
import { WordsProvider } from "@/app/_components/words-provider";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { EraseClass } from "./erase-class";

/** Everything about a class to take away, and the end of it. Only its owner may; colleagues read who does. */
export async function ClassData({
  classId,
  name,
  isOwner,
  retainUntil,
}: {
  classId: string;
  name: string;
  isOwner: boolean;
  /** The last day the class is kept, YYYY-MM-DD. */
  retainUntil: string;
}) {
  const t = await translator("data");
  const day = new Intl.DateTimeFormat(await interfaceLanguage(), {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(retainUntil));
  return (
    <section aria-labelledby="class-data">
      <h2 id="class-data">{t("class.title")}</h2>
      <p>{t("class.kept", { day })}</p>
      {isOwner ? (
        <>
          <h3>{t("class.export")}</h3>
          <p>{t("class.exportText")}</p>
          <p className={formStyles.actions}>
            <a className="button-quiet" href={`/api/classes/${classId}/export`} download>
              {t("class.json")}
            </a>
            <a className="button-quiet" href={`/api/classes/${classId}/export?format=csv`} download>
              {t("class.csv")}
            </a>
          </p>
          <h3>{t("class.erase")}</h3>
          <p>{t("class.eraseText")}</p>
          <WordsProvider
            locale={await interfaceLanguage()}
            messages={await messagesFor("data", "common")}
          >
            <EraseClass classId={classId} name={name} />
          </WordsProvider>
        </>
      ) : (
        <p>{t("class.ownerOnly")}</p>
      )}
    </section>
  );
}
