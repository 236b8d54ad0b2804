import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";
import type { Taught } from "@/db/queries/access";
import { shownCode } from "@/lib/classroom/join-code";

/** How pupils find the live lesson, folded away once they are there. */
export async function Joining({ taught }: { taught: Taught }) {
  const t = await translator("live");
  return (
    <details>
      <summary>{t("stage.join")}</summary>
      <p>{t("stage.joinHow", { code: shownCode(taught.joinCode) })}</p>
      <p>
        <PageLink href={`/teach/classes/${taught.id}/project`}>{t("stage.project")}</PageLink>
      </p>
    </details>
  );
}
