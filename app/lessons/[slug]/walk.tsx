"use client";

import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "@/app/_components/words-provider";
import type { Kept, Taken } from "@/app/_offline/kept";
import type { Response } from "@/lib/items/index";
import { inParts } from "@/lib/lesson/parts";
import type { PublicLesson } from "@/lib/lesson/public";
import { Desk } from "./desk";
import { Ending } from "./ending";
import { Example } from "./example";
import { Exercise } from "./exercise";
import styles from "./player.module.css";
import { QuizIntro } from "./quiz-intro";
import { Reading } from "./reading";
import { SaveLine } from "./save-line";
import { StepLine } from "./step-line";
import { passageOf, placeOf, unitsOf } from "./units";
import { useAnswers } from "./use-answers";

/** The walk from the report, which stands above it, to the result. */
export function Walk({
  whole,
  taken,
  given,
  initial,
  at,
  onMove,
  top,
}: {
  whole: PublicLesson;
  taken: Taken;
  /** Which steps to take as long as there is no attempt that says so, and the mark of whoever is signed in. */
  given: { parts: number[] | null; whose: string | null };
  initial: Kept | null;
  /** The screen it shows; the first is the report's. */
  at: number;
  onMove: (at: number) => void;
  /** What each screen scrolls to. */
  top: RefObject<HTMLDivElement | null>;
}) {
  const t = useWords("player");
  const saved = useAnswers(taken, given, initial?.key ?? null);
  const chosen = saved.attempt === null ? given.parts : saved.parts;
  const lesson = useMemo(() => inParts(whole, chosen), [whole, chosen]);
  const units = useMemo(() => unitsOf(lesson), [lesson]);
  const [drafts, setDrafts] = useState<Record<string, Response>>({});
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(["desk"]));
  const scrolled = useRef(0);
  const came = useRef(at === 0);

  // Each screen starts at its top, with the reader's place on its heading. Not on the first paint of the report.
  useEffect(() => {
    if (at === 0 && came.current) return;
    came.current = false;
    top.current?.scrollIntoView({ block: "start" });
    top.current?.querySelector<HTMLElement>("[data-heading]")?.focus({ preventScroll: true });
  }, [at, top]);

  function onOpen(id: string, isOpen: boolean) {
    if (open.has(id) === isOpen) return;
    setOpen(isOpen ? new Set([...open, id]) : new Set([...open].filter((each) => each !== id)));
  }

  const unit = units[at];
  const next = () => {
    saved.forget();
    onMove(Math.min(at + 1, units.length - 1));
  };
  async function begin() {
    if (saved.attempt) return next();
    const begun = await saved.start();
    if (!begun) return;
    // Another device may have begun it, in the version that was current then.
    if (begun.finishedAt) location.assign(`/results/${begun.id}`);
    else if (begun.taken.version !== whole.version) location.reload();
    else if (begun.answers.length === 0) next();
    else
      onMove(
        placeOf(
          unitsOf(inParts(whole, begun.parts)),
          new Set(begun.answers.map(({ item }) => item)),
        ),
      );
  }
  const back = at > 0 ? () => onMove(at - 1) : undefined;
  if (!unit) return null;

  if (at === 0)
    return (
      <div className={styles.start}>
        <h2>{t("start.ready")}</h2>
        <p>{t(chosen ? "start.howParts" : "start.how")}</p>
        <button
          type="button"
          className="button"
          aria-disabled={saved.busy}
          onClick={() => void begin()}
        >
          {t(saved.attempt ? "start.resume" : "start.go")}
        </button>
        <SaveLine saved={saved} />
      </div>
    );

  const passageId = passageOf(unit);
  const passage = lesson.passages.find(({ id }) => id === passageId);
  // Records of another report settle nothing here: each report has its own part of the desk.
  const desk = lesson.desk.filter(({ id }) => id.startsWith(`${passageId}#`));
  const isOther = !lesson.steps.some((step) => step.type === "read" && step.passage === passageId);
  return (
    <div className={styles.walk}>
      <StepLine lesson={lesson} unit={unit} />
      {unit.type === "read" && passage && <Reading passage={passage} onNext={next} onBack={back} />}
      {unit.type === "example" && passage && (
        <Example
          key={unit.example.item.id}
          unit={unit}
          passage={passage}
          isOther={isOther}
          onNext={next}
          onBack={back}
        />
      )}
      {unit.type === "quiz" && (
        <QuizIntro of={unit.of} held={saved.held !== null} onNext={next} onBack={back} />
      )}
      {unit.type === "item" && passage && (
        <Exercise
          key={unit.item.id}
          unit={unit}
          desk={
            unit.item.question === "backing" &&
            desk.length > 0 && <Desk cards={desk} open={open} onOpen={onOpen} scrolled={scrolled} />
          }
          passage={passage}
          isOther={isOther}
          saved={saved}
          draft={drafts[unit.item.id]}
          onDraft={(draft) => setDrafts({ ...drafts, [unit.item.id]: draft })}
          onNext={next}
          onBack={back}
          isLast={units[at + 1]?.type === "end"}
          asksCertainty={lesson.purpose === "lesson" && unit.role === "exit"}
        />
      )}
      {unit.type !== "item" && unit.type !== "end" && <SaveLine saved={saved} />}
      {unit.type === "end" && (
        <Ending
          saved={saved}
          onOpen={() => onMove(placeOf(units, new Set(saved.answers.map(({ item }) => item))))}
        />
      )}
    </div>
  );
}
