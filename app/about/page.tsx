import type { Metadata } from "next";
import tableStyles from "@/app/_components/table.module.css";
import { translator } from "@/app/_server/messages";
import { Article, Section } from "./article";
import { LIBRARIES } from "./libraries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("about");
  return { title: t("title"), description: t("about.description") };
}

const PARTS = ["what", "who", "run", "licences", "article", "wrong", "built"] as const;
/** The parts that say a second thing. */
const MORE = ["what", "who", "run", "licences"] as const;

/** What this is, who it is for, how to run it, under which licences, and what to do about a wrong key. */
export default async function AboutPage() {
  const t = await translator("about");
  const parts = PARTS.map((id) => ({ id, title: t(`about.parts.${id}.title`) }));
  return (
    <Article page="about" title={t("title")} lead={t("about.lead")} parts={parts}>
      {PARTS.map((id) => {
        const more = MORE.find((each) => each === id);
        return (
          <Section key={id} id={id} title={t(`about.parts.${id}.title`)}>
            <p>{t(`about.parts.${id}.text`)}</p>
            {more && <p>{t(`about.parts.${more}.more`)}</p>}
            {id === "built" && <Libraries />}
          </Section>
        );
      })}
    </Article>
  );
}

async function Libraries() {
  const t = await translator("about");
  return (
    <table className={tableStyles.table}>
      <caption className="visually-hidden">{t("about.libraries")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("about.library")}</th>
          <th scope="col">{t("about.licence")}</th>
        </tr>
      </thead>
      <tbody>
        {LIBRARIES.map(([name, licence]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{licence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
