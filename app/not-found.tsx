import Link from "next/link";
import { notFound as words } from "@/content/lang/en/trouble.json";

/** What an address shows that leads nowhere, or to something that belongs to somebody else. */
export default function NotFound() {
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p>
        <Link className="button" href="/lessons">
          {words.lessons}
        </Link>
      </p>
      <p>
        <Link href="/progress">{words.progress}</Link>
      </p>
    </>
  );
}
