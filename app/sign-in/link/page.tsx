import type { Metadata } from "next";
import styles from "@/app/_components/account.module.css";
import { translator } from "@/app/_server/messages";
import { normalEmail } from "@/lib/classroom/email";

type Search = Record<string, string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("account");
  return { title: t("link.title"), robots: { index: false }, referrer: "no-referrer" };
}

/** Where a mailed link leads: it says as whom, and signs in at a press. Opening it uses nothing up. */
export default async function LinkPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const t = await translator("account");
  const { token, email, callbackUrl } = search;
  const address = typeof email === "string" ? normalEmail(email) : null;
  const isWhole = typeof token === "string" && address !== null;
  if (!isWhole)
    return (
      <div className={styles.page}>
        <h1>{t("link.title")}</h1>
        <p>{t("link.broken")}</p>
      </div>
    );
  const query = new URLSearchParams({ token, email: address });
  if (typeof callbackUrl === "string") query.set("callbackUrl", callbackUrl);
  return (
    <div className={styles.page}>
      <h1>{t("link.title")}</h1>
      <p>{t("link.as", { email: address })}</p>
      <p>
        <a className="button" href={`/api/auth/callback/email?${query}`} rel="noreferrer">
          {t("link.go")}
        </a>
      </p>
      <p className={styles.note}>{t("link.not")}</p>
    </div>
  );
}
