import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import tableStyles from "@/app/_components/table.module.css";
import { translator } from "@/app/_server/messages";
import { Article, Section } from "@/app/about/article";
import { COOKIES } from "./cookies";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("about");
  return { title: t("privacy.title"), description: t("privacy.description") };
}

const PARTS = [
  "stored",
  "not",
  "sees",
  "long",
  "rights",
  "cookies",
  "device",
  "shared",
  "school",
] as const;

/** Who can see anything at all. */
const SEERS = ["you", "teacher", "mates", "readers", "friends", "keeper", "host"] as const;

/** What is stored and what is not, who sees it, how long, and how to be rid of it; in words for a student and a parent. */
export default async function PrivacyPage() {
  const t = await translator("about");
  const title = (id: (typeof PARTS)[number]) => t(`privacy.parts.${id}.title`);
  const part = (id: (typeof PARTS)[number]) => ({ id, title: title(id) });
  return (
    <Article
      page="privacy"
      title={t("privacy.title")}
      lead={t("privacy.lead")}
      parts={PARTS.map(part)}
    >
      <Section {...part("stored")}>
        <ul>
          {(["a", "b", "c", "d"] as const).map((line) => (
            <li key={line}>{t(`privacy.parts.stored.${line}`)}</li>
          ))}
        </ul>
        <p>
          <PageLink href="/data">{t("privacy.full")}</PageLink>
        </p>
      </Section>
      <Section {...part("not")}>
        <ul>
          {(["a", "b", "c", "d"] as const).map((line) => (
            <li key={line}>{t(`privacy.parts.not.${line}`)}</li>
          ))}
        </ul>
      </Section>
      <Section {...part("sees")}>
        <Seers />
      </Section>
      <Section {...part("long")}>
        <ul>
          {(["a", "b", "c", "d", "e"] as const).map((line) => (
            <li key={line}>{t(`privacy.parts.long.${line}`)}</li>
          ))}
        </ul>
      </Section>
      <Section {...part("rights")}>
        <p>{t("privacy.parts.rights.text")}</p>
        <p>
          <PageLink href="/account/data">{t("privacy.own")}</PageLink>
        </p>
      </Section>
      <Section {...part("cookies")}>
        <p>{t("privacy.parts.cookies.text")}</p>
        <Cookies />
        <p>{t("privacy.parts.cookies.prefix")}</p>
      </Section>
      <Section {...part("device")}>
        <p>{t("privacy.parts.device.text")}</p>
      </Section>
      <Section {...part("shared")}>
        <ul>
          {(["a", "b", "c"] as const).map((line) => (
            <li key={line}>{t(`privacy.parts.shared.${line}`)}</li>
          ))}
        </ul>
      </Section>
      <Section {...part("school")}>
        <p>{t("privacy.parts.school.text")}</p>
        <p>{t("privacy.parts.school.more")}</p>
      </Section>
    </Article>
  );
}

async function Seers() {
  const t = await translator("about");
  return (
    <table className={tableStyles.table}>
      <caption className="visually-hidden">{t("privacy.parts.sees.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("privacy.parts.sees.who")}</th>
          <th scope="col">{t("privacy.parts.sees.what")}</th>
        </tr>
      </thead>
      <tbody>
        {SEERS.map((each) => (
          <tr key={each}>
            <th scope="row">{t(`privacy.parts.sees.${each}.who`)}</th>
            <td>{t(`privacy.parts.sees.${each}.what`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

async function Cookies() {
  const t = await translator("about");
  const title = t("privacy.parts.cookies.title");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={tableStyles.scroll} tabIndex={0} aria-label={title}>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col">{t("privacy.parts.cookies.name")}</th>
            <th scope="col">{t("privacy.parts.cookies.for")}</th>
            <th scope="col">{t("privacy.parts.cookies.keeps")}</th>
          </tr>
        </thead>
        <tbody>
          {COOKIES.map(([names, words]) => (
            <tr key={words}>
              <th scope="row">
                <code>{names.join(", ")}</code>
              </th>
              <td>{t(`privacy.parts.cookies.${words}.for`)}</td>
              <td>{t(`privacy.parts.cookies.${words}.keeps`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
