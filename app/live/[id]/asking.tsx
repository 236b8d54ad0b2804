import { type ReactNode, useId, useState } from "react";
import { drawnFor } from "@/app/_components/drawn";
import { Excerpt } from "@/app/_components/excerpt";
import { useWords } from "@/app/_components/words-provider";
import { emptyResponse, ItemField, isComplete } from "@/app/_items/index";
import { Beside } from "@/app/lessons/[slug]/beside";
import { ItemHead } from "@/app/lessons/[slug]/item-head";
import type { PublicItem, Response } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";
import { isSameResponse } from "@/lib/live/same-response";
import styles from "./phone.module.css";
import { SendLine } from "./send-line";
import type { LiveAnswer } from "./use-live-answer";

/** The question the class is answering. The answer can be changed until the teacher shows it. */
export function Asking({
  item,
  passage,
  desk,
  kicker,
  own,
  draft,
  onDraft,
  answer,
}: {
  item: PublicItem;
  passage: Passage;
  desk: ReactNode;
  kicker: string;
  /** What is stored for this student. */
  own: Response | null;
  draft: Response | undefined;
  onDraft: (draft: Response) => void;
  answer: LiveAnswer;
}) {
  const t = useWords("live");
  const p = useWords("player");
  const c = useWords("common");
  const [asked, setAsked] = useState(false);
  const why = useId();
  const response = draft ?? own ?? emptyResponse(item);
  const complete = isComplete(item, response);
  const isStored = own !== null && isSameResponse(own, response);
  const isSending = answer.sending === item.id;
  const drawn = drawnFor(item, null);

  return (
    <Beside passage={passage} drawn={drawn} desk={desk}>
      <ItemHead item={item} lang={passage.lang} kicker={kicker} isOther={false} />
      {item.kind !== "mark" && <Excerpt passage={passage} spans={item.spans} drawn={drawn} t={c} />}
      {desk && (
        <p className={styles.toDesk}>
          <a href="#desk">{p("item.showDesk")}</a>
        </p>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(!complete);
          if (complete && !isStored) void answer.send(item.id, response);
        }}
      >
        <ItemField
          item={item}
          passage={passage}
          response={response}
          onChange={(next) => {
            // Not disabled while it is sent: that would take the reader’s place away.
            if (isSending) return;
            setAsked(false);
            onDraft(next);
          }}
          locked={false}
          feedback={null}
          t={p}
        />
        <div className={styles.send}>
          <button
            type="submit"
            className="button"
            aria-disabled={!complete || isStored || isSending}
            aria-describedby={asked ? why : undefined}
          >
            {t(isSending ? "phone.sending" : own ? "phone.change" : "phone.send")}
          </button>
        </div>
        <p id={why} role="alert" className={styles.why}>
          {asked && p(`incomplete.${item.kind}`)}
        </p>
      </form>
      <SendLine
        stored={isStored ? "same" : own ? "earlier" : "none"}
        isWaiting={isSending && answer.waiting}
        onNow={answer.tryNow}
        refused={answer.refused?.item === item.id ? answer.refused.problem : null}
      />
    </Beside>
  );
}
