import type { Metadata } from "next";
import { redirect } from "next/navigation";
import styles from "@/app/_components/account.module.css";
import { PageLink } from "@/app/_components/page-link";
import { SignOutButton } from "@/app/_components/sign-out-button";
import { WordsProvider } from "@/app/_components/words-provider";
import { administration } from "@/app/_server/administration";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { listAttended } from "@/db/queries/access";
import { findAdministrator } from "@/db/queries/administrators";
import { findSecret } from "@/db/queries/credentials";
import { type Account, isTeacher } from "@/lib/classroom/account";
import { NameForm } from "./name-form";
import { PasswordForm } from "./password-form";
import { SignOutEverywhere } from "./sign-out-everywhere";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("account");
  return { title: t("account.title"), robots: { index: false } };
}

/** One's own account: a teacher's name and password, a student's classes, signing out, and the way to one's data. */
export default async function AccountPage() {
  const learner = await currentLearner();
  if (!learner?.account) redirect("/sign-in?next=%2Faccount");
  const { account } = learner;
  const t = await translator("account");
  const common = await translator("common");
  const offline = await translator("offline");
  return (
    <div className={styles.page}>
      <h1>{t("account.title")}</h1>
      <WordsProvider
        locale={await interfaceLanguage()}
        messages={await messagesFor("account", "common")}
      >
        {isTeacher(account) ? <Teacher account={account} /> : <Student learnerId={learner.id} />}
        <section aria-labelledby="sessions">
          <h2 id="sessions">{t("account.sessions")}</h2>
          <p>{t("account.shared")}</p>
          <div className={styles.stack}>
            <SignOutButton
              className="button"
              label={t("account.signOutHere")}
              lost={common("form.lost")}
              unsent={offline("signOut.unsent")}
              anyway={offline("signOut.anyway")}
            />
            <SignOutEverywhere />
          </div>
        </section>
      </WordsProvider>
      <section aria-labelledby="data">
        <h2 id="data">{t("account.data")}</h2>
        <p>{t("account.dataLead")}</p>
        <p>
          <PageLink href="/account/data">{t("account.dataLink")}</PageLink>
        </p>
      </section>
    </div>
  );
}

async function Teacher({ account }: { account: Account }) {
  const t = await translator("account");
  const administrator = await findAdministrator(await database(), account, administration());
  const hasPassword = (await findSecret(await database(), account.id, "password")) !== undefined;
  return (
    <>
      <p>{t("account.as", { email: account.email ?? "" })}</p>
      <section aria-labelledby="name">
        <h2 id="name">{t("account.name")}</h2>
        <NameForm name={account.name ?? ""} />
      </section>
      <section aria-labelledby="password">
        <h2 id="password">{t("account.password")}</h2>
        <PasswordForm email={account.email ?? ""} hasPassword={hasPassword} />
      </section>
      {administrator && (
        <p>
          <PageLink href="/admin">{(await translator("admin"))("link")}</PageLink>
        </p>
      )}
    </>
  );
}

async function Student({ learnerId }: { learnerId: string }) {
  const t = await translator("account");
  const classes = await listAttended(await database(), learnerId);
  return (
    <>
      <p>{t("account.asPupil")}</p>
      <section aria-labelledby="classes">
        <h2 id="classes">{t("account.classes")}</h2>
        {classes.length === 0 && <p>{t("account.noClasses")}</p>}
        <ul>
          {classes.map(({ id, name, nickname }) => (
            <li key={id}>{t("account.inClass", { class: name, name: nickname })}</li>
          ))}
        </ul>
        <p>
          <PageLink href="/join">{t("nav.join")}</PageLink>
        </p>
      </section>
    </>
  );
}
