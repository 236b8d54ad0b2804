import { useEffect } from "react";
import { useWords } from "@/app/_components/words-provider";
import { SaveLine } from "@/app/lessons/[slug]/save-line";
import type { Answers } from "@/app/lessons/[slug]/use-answers";

/** Finishes the sitting; the page then says what came back well and when the next one is. */
export function Ending({ saved }: { saved: Answers }) {
  const t = useWords("review");
  const { finish, finishedAt, waiting, problem } = saved;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when this screen is reached
  useEffect(() => {
    void finish();
  }, []);

  useEffect(() => {
    if (finishedAt) location.assign("/review");
  }, [finishedAt]);

  return (
    <>
      <h2 data-heading tabIndex={-1}>
        {t("end.title")}
      </h2>
      {!problem && <p role="status">{t(waiting === null ? "end.saving" : "end.waiting")}</p>}
      <SaveLine saved={saved} />
    </>
  );
}
