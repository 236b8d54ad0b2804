import { PageLink } from "@/app/_components/page-link";
import { troubleIn } from "@/lib/lang/trouble";
import { interfaceLanguage } from "./_server/messages";

/** What an address shows that leads nowhere, or to something that belongs to somebody else. */
export default async function NotFound() {
  const words = troubleIn(await interfaceLanguage()).notFound;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p>
        <PageLink className="button" href="/lessons">
          {words.lessons}
        </PageLink>
      </p>
      <p>
        <PageLink href="/progress">{words.progress}</PageLink>
      </p>
    </>
  );
}
