import formStyles from "@/app/_components/form.module.css";
import { WordsProvider } from "@/app/_components/words-provider";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { ErasePupil } from "./erase-pupil";

/** What is stored about one pupil of a class: to take away, and to erase. */
export async function PupilData({
  classId,
  membershipId,
  name,
}: {
  classId: string;
  membershipId: string;
  name: string;
}) {
  const t = await translator("data");
  const path = `/api/classes/${classId}/pupils/${membershipId}`;
  return (
    <section aria-labelledby={`data-${membershipId}`}>
      <h2 id={`data-${membershipId}`}>{t("pupil.title", { name })}</h2>
      <p className={formStyles.actions}>
        <a className="button-quiet" href={`${path}/export`} download>
          {t("pupil.export", { name })}
        </a>
        <a className="button-quiet" href={`${path}/export?format=csv`} download>
          {t("pupil.csv", { name })}
        </a>
      </p>
      <WordsProvider
        locale={await interfaceLanguage()}
        messages={await messagesFor("data", "common")}
      >
        <ErasePupil classId={classId} membershipId={membershipId} name={name} />
      </WordsProvider>
    </section>
  );
}
