import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { drawnFor } from "@/app/_components/drawn";
import { Excerpt } from "@/app/_components/excerpt";
import { FeedbackPanel } from "@/app/_components/feedback-panel";
import { useLocale, useWords } from "@/app/_components/words-provider";
import { emptyResponse, ItemField, isComplete } from "@/app/_items/index";
import type { Certainty } from "@/lib/attempt/attempt";
import type { Response } from "@/lib/items/index";
import { isLab } from "@/lib/items/lab";
import type { Passage } from "@/lib/lesson/lesson";
import { CertaintyField } from "./certainty";
import { Frame } from "./frame";
import { heldWords } from "./held";
import { Hint } from "./hint";
import { ItemHead } from "./item-head";
import { Others } from "./others";
import styles from "./player.module.css";
import { SaveLine } from "./save-line";
import { StepButtons } from "./step-buttons";
import { StrengthLine } from "./strength-line";
import type { Unit } from "./units";
import type { Answers } from "./use-answers";

/** Moves the reader's place to the verdict, and the page so that the reasons are in sight. */
function showVerdict(heading: HTMLElement | null) {
  heading?.focus({ preventScroll: true });
  if (heading && heading.getBoundingClientRect().top > window.innerHeight * 0.6)
    heading.scrollIntoView({ block: "center" });
}

/** Where a question stands that has no report beside it: what is said above it, and on the button after the last. */
export type Alone = { kicker: string; finish: string };

/** One question: its words, its options, and after the answer what there is to learn from it. */
export function Exercise({
  unit,
  passage,
  isOther,
  desk,
  saved,
  draft,
  onDraft,
  onNext,
  onBack,
  isLast,
  asksCertainty,
  alone = null,
}: {
  unit: Extract<Unit, { type: "item" }>;
  passage: Passage;
  isOther: boolean;
  desk: ReactNode;
  saved: Answers;
  draft: Response | undefined;
  onDraft: (draft: Response) => void;
  onNext: () => void;
  onBack: (() => void) | undefined;
  isLast: boolean;
  /** Whether the first answer may say how sure it is. */
  asksCertainty: boolean;
  alone?: Alone | null;
}) {
  const t = useWords("player");
  const c = useWords("common");
  const o = useWords("offline");
  const locale = useLocale();
  const { item, role } = unit;
  const given = saved.answers.filter((answer) => answer.item === item.id);
  const last = given.at(-1);
  const [wants, setTrying] = useState(last === undefined);
  // An answer that waited may be refused in the end: then it is asked again.
  const trying = wants || last === undefined;
  const [hints, setHints] = useState(0);
  const [asked, setAsked] = useState(false);
  const [certainty, setCertainty] = useState<Certainty | null>(null);
  const since = useRef(0);
  const verdict = useRef<HTMLHeadingElement>(null);
  const stored = useRef<HTMLParagraphElement>(null);
  const told = useRef(false);
  const again = useRef(false);
  const task = useRef<HTMLHeadingElement>(null);
  const why = useId();
  const waited = useRef(false);

  useEffect(() => {
    if (!trying) {
      if (told.current) showVerdict(verdict.current ?? stored.current);
      return;
    }
    since.current = performance.now();
    if (again.current) task.current?.focus();
  }, [trying]);

  const shown = trying ? undefined : last;
  const isWaiting = shown?.isWaiting ?? false;

  // The reasons take the place of the sentence that said they would come, and the reader's place with it.
  useEffect(() => {
    if (waited.current && document.activeElement === document.body)
      verdict.current?.focus({ preventScroll: true });
    waited.current = isWaiting;
  }, [isWaiting]);

  const feedback = shown?.feedback ?? null;
  const response = shown?.response ?? draft ?? emptyResponse(item);
  const complete = isComplete(item, response);
  const hint = role === "practice" ? item.hint : (given[0]?.feedback?.hint ?? null);
  const drawn = drawnFor(item, feedback);

  async function send() {
    setAsked(!complete);
    if (!complete) return;
    const elapsedMs = Math.round(performance.now() - since.current);
    if (!(await saved.answer({ item: item.id, response, hints, elapsedMs, certainty }))) return;
    told.current = true;
    setTrying(false);
  }

  function tryAgain() {
    // A rewrite is worked on; everything else begins anew.
    onDraft(last?.response.kind === "rewrite" ? last.response : emptyResponse(item));
    setHints(0);
    setCertainty(null);
    again.current = true;
    setTrying(true);
  }

  return (
    <Frame passage={passage} drawn={drawn} desk={desk} isAlone={alone !== null}>
      <ItemHead
        item={item}
        lang={passage.lang}
        headingRef={task}
        isOther={isOther}
        kicker={alone?.kicker ?? t(`item.${role}`, { at: unit.at, of: unit.of })}
      />
      {item.kind !== "mark" && <Excerpt passage={passage} spans={item.spans} drawn={drawn} t={c} />}
      {alone
        ? !feedback && desk
        : desk && (
            <p className={styles.toDesk}>
              <a href="#desk">{t("item.showDesk")}</a>
            </p>
          )}
      {trying && given.length > 0 && (
        <p className={styles.aside}>{t(isLab(item) ? "item.againLab" : "item.againNote")}</p>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ItemField
          item={item}
          passage={passage}
          response={response}
          onChange={(next) => {
            // Not disabled while it is sent: that would take the reader's place away.
            if (saved.busy) return;
            setAsked(false);
            onDraft(next);
          }}
          locked={!trying}
          feedback={feedback}
          t={t}
        />
        {trying && (
          <>
            {asksCertainty && given.length === 0 && (
              <CertaintyField value={certainty} onChange={setCertainty} />
            )}
            <Hint text={hint} lang={passage.lang} shown={hints > 0} onShow={() => setHints(1)} />
            <div className={styles.buttons}>
              <button
                type="submit"
                className="button"
                aria-disabled={!complete || saved.busy}
                aria-describedby={asked ? why : undefined}
              >
                {t(saved.busy ? "item.saving" : "item.answer")}
              </button>
              {onBack && (
                <button type="button" className="button-quiet" onClick={onBack}>
                  {t("item.back")}
                </button>
              )}
            </div>
            <p id={why} role="alert" className={styles.why}>
              {asked && t(`incomplete.${item.kind}`)}
            </p>
          </>
        )}
      </form>
      <SaveLine saved={saved} />
      <p role="status" className="visually-hidden">
        {shown && !isWaiting && t("item.saved")}
      </p>
      {shown && !feedback && (
        <p ref={stored} tabIndex={-1} className={styles.held}>
          {isWaiting
            ? o("item.kept")
            : saved.held
              ? t("item.held", heldWords(saved.held, locale))
              : t("item.stored")}
        </p>
      )}
      {shown && feedback && (
        <>
          <FeedbackPanel
            item={item}
            passage={passage}
            response={shown.response}
            feedback={feedback}
            t={c}
            headingRef={verdict}
          />
          {!isLab(item) && <StrengthLine strength={feedback.strength} t={t} />}
          <Others
            attempt={saved.attempt}
            item={item}
            response={shown.response}
            strength={feedback.strength}
          />
        </>
      )}
      {shown && (
        <>
          {shown.try > 1 && !isLab(item) && (
            <p className={styles.aside}>{t("item.tryNote", { n: shown.try })}</p>
          )}
          <StepButtons
            next={isLast ? (alone?.finish ?? t("item.finish")) : t("item.next")}
            onNext={onNext}
            onBack={onBack}
          >
            {feedback && (
              <button type="button" className="button-quiet" onClick={tryAgain}>
                {t("item.again")}
              </button>
            )}
          </StepButtons>
        </>
      )}
    </Frame>
  );
}
