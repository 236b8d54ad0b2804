import { PageLink } from "@/app/_components/page-link";
import { notFound as words } from "@/content/lang/en/trouble.json";

/** What an address shows that leads nowhere, or to something that belongs to somebody else. */
export default function NotFound() {
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
