import type { Metadata } from "next";
import { WordsProvider } from "@/app/_components/words-provider";
import { momentsIn } from "@/app/_server/dates";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { classFor, titleIn } from "@/app/_server/teacher-page";
import { listOpenInvitations, listTeachers } from "@/db/queries/invitations";
import { dayIn, retentionDays } from "@/lib/classroom/retention";
import { AboutForm } from "./about-form";
import { ArchiveButton } from "./archive-button";
import { ClassData } from "./class-data";
import { Invite } from "./invite";
import { NewCode } from "./new-code";
import { RetainForm } from "./retain-form";
import { SettingSwitch } from "./setting-switch";
import styles from "./settings.module.css";
import { TeacherList } from "./teacher-list";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const title = (await translator("classes"))("settings.title");
  return { title: await titleIn(id, "/settings", title) };
}

/** Everything that is decided about a class. In the archive only its end and its teachers can be changed. */
export default async function SettingsPage({ params }: Props) {
  const { db, taught } = await classFor((await params).id, "/settings");
  const t = await translator("classes");
  const { id, name, timeZone, joinCode, joinOpen, sharing, under13, retainUntil, role } = taught;
  const isOwner = role === "owner";
  const isOpen = taught.archivedAt === null;
  const now = new Date();
  const moment = await momentsIn(timeZone);
  const invitations = isOwner ? await listOpenInvitations(db, taught, now) : [];
  const [nextEnd] = invitations;
  return (
    <WordsProvider
      locale={await interfaceLanguage()}
      messages={await messagesFor("classes", "common")}
    >
      <div className={styles.page}>
        <h1>{t("settings.title")}</h1>
        {isOpen && (
          <>
            <section aria-labelledby="about">
              <h2 id="about">{t("settings.about")}</h2>
              <AboutForm classId={id} name={name} timeZone={timeZone} />
            </section>
            <section aria-labelledby="join">
              <h2 id="join">{t("settings.join")}</h2>
              <p>{t("settings.joinText")}</p>
              <NewCode classId={id} code={joinCode} />
              <SettingSwitch
                classId={id}
                field="joinOpen"
                isOn={joinOpen}
                label={t("settings.joinOpen")}
                hint={t("settings.joinHint")}
              />
            </section>
            <section aria-labelledby="privacy">
              <h2 id="privacy">{t("settings.privacy")}</h2>
              <SettingSwitch
                classId={id}
                field="sharing"
                isOn={sharing}
                label={t("settings.sharing")}
                hint={t("settings.sharingHint")}
              />
              <SettingSwitch
                classId={id}
                field="under13"
                isOn={under13}
                label={t("settings.under13")}
                hint={t("settings.under13Hint")}
              />
            </section>
          </>
        )}
        <section aria-labelledby="teachers">
          <h2 id="teachers">{t("settings.teachers")}</h2>
          <p>{t("settings.teachersText")}</p>
          <TeacherList
            classId={id}
            self={taught.membershipId}
            isOwner={isOwner}
            isOpen={isOpen}
            teachers={await listTeachers(db, taught)}
          />
          {isOwner && isOpen && (
            <Invite
              classId={id}
              timeZone={timeZone}
              pending={
                nextEnd
                  ? t("settings.pending", { count: invitations.length, when: moment(nextEnd) })
                  : null
              }
            />
          )}
        </section>
        <section aria-labelledby="retain">
          <h2 id="retain">{t("settings.retain")}</h2>
          <RetainForm classId={id} day={retainUntil} {...retentionDays(dayIn(timeZone, now))} />
        </section>
        <section aria-labelledby="archive">
          <h2 id="archive">{t("settings.archive")}</h2>
          <p>{t("settings.archiveText")}</p>
          <ArchiveButton classId={id} isArchived={!isOpen} />
        </section>
        <ClassData classId={id} name={name} isOwner={isOwner} retainUntil={retainUntil} />
      </div>
    </WordsProvider>
  );
}
