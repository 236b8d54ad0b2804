"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { Report } from "@/app/_components/report";
import { useWords } from "@/app/_components/words-provider";
import { Desk } from "@/app/lessons/[slug]/desk";
import { Example } from "@/app/lessons/[slug]/example";
import { Exercise } from "@/app/lessons/[slug]/exercise";
import { QuizIntro } from "@/app/lessons/[slug]/quiz-intro";
import { StepLine } from "@/app/lessons/[slug]/step-line";
import { passageOf, type Unit, unitsOf } from "@/app/lessons/[slug]/units";
import { exitItemsOf, type Lesson } from "@/lib/lesson/lesson";
import { toPublic } from "@/lib/lesson/public";
import styles from "./editor.module.css";
import { useLocalAnswers } from "./local-answers";

/** A lesson walked through as a pupil does, screen by screen. */
export function PreviewWalk({ lesson }: { lesson: Lesson }) {
  const shown = useMemo(() => toPublic(lesson, 1), [lesson]);
  const units = useMemo(() => unitsOf(shown), [shown]);
  const saved = useLocalAnswers(lesson);
  const [at, setAt] = useState(0);
  const top = useRef<HTMLDivElement>(null);
  const came = useRef(true);

  useEffect(() => {
    if (came.current && at === 0) return;
    came.current = false;
    top.current?.scrollIntoView({ block: "start" });
    top.current?.querySelector<HTMLElement>("[data-heading]")?.focus({ preventScroll: true });
  }, [at]);

  const unit = units[at];
  if (!unit) return null;
  const walk = {
    saved,
    onNext: () => setAt(Math.min(at + 1, units.length - 1)),
    onBack: at > 0 ? () => setAt(at - 1) : undefined,
    isLast: units[at + 1]?.type === "end",
  };
  return (
    <div ref={top} className={styles.preview}>
      {at > 0 && <StepLine lesson={shown} unit={unit} />}
      <Screen key={at} unit={unit} lesson={lesson} onRestart={() => setAt(0)} {...walk} />
    </div>
  );
}

type Given = {
  unit: Unit;
  lesson: Lesson;
  saved: ReturnType<typeof useLocalAnswers>;
  onNext: () => void;
  onBack: (() => void) | undefined;
  onRestart: () => void;
  isLast: boolean;
};

function Screen({ unit, lesson, saved, onNext, onBack, onRestart, isLast }: Given) {
  const c = useWords("common");
  const r = useWords("reading");
  const t = useWords("studio");
  const passage = lesson.passages.find(({ id }) => id === passageOf(unit)) ?? lesson.passages[0];
  if (!passage) return null;
  if (unit.type === "example")
    return (
      <Example unit={unit} passage={passage} isOther={false} onNext={onNext} onBack={onBack} />
    );
  if (unit.type === "quiz")
    return <QuizIntro of={unit.of} held={false} onNext={onNext} onBack={onBack} />;
  if (unit.type === "item")
    return (
      <PreviewItem
        unit={unit}
        lesson={lesson}
        saved={saved}
        onNext={onNext}
        onBack={onBack}
        isLast={isLast}
      />
    );
  if (unit.type === "end") return <End lesson={lesson} saved={saved} onRestart={onRestart} />;
  return (
    <div>
      <h3 data-heading tabIndex={-1}>
        {lesson.title}
      </h3>
      <p>{lesson.aim}</p>
      {lesson.contentNote && <p>{lesson.contentNote}</p>}
      <hr />
      <Report passage={passage} t={c} r={r} level={3} />
      <button type="button" className="button" onClick={onNext}>
        {t("preview.read")}
      </button>
    </div>
  );
}

function PreviewItem({
  unit,
  lesson,
  saved,
  onNext,
  onBack,
  isLast,
}: Omit<Given, "onRestart" | "unit"> & { unit: Extract<Unit, { type: "item" }> }) {
  const [draft, setDraft] = useState<Parameters<Parameters<typeof Exercise>[0]["onDraft"]>[0]>();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(["desk"]));
  const scrolled = useRef(0);
  const passage = lesson.passages.find(({ id }) => id === unit.item.passage);
  if (!passage) return null;
  const asksDesk = unit.item.question === "backing" && lesson.desk.length > 0;
  return (
    <Exercise
      unit={unit}
      passage={passage}
      isOther={false}
      desk={
        asksDesk && (
          <Desk
            cards={lesson.desk}
            open={open}
            onOpen={(id, isOpen) => {
              if (open.has(id) === isOpen) return;
              setOpen(isOpen ? new Set([...open, id]) : new Set([...open].filter((o) => o !== id)));
            }}
            scrolled={scrolled}
          />
        )
      }
      saved={saved}
      draft={draft}
      onDraft={setDraft}
      onNext={onNext}
      onBack={onBack}
      isLast={isLast}
      asksCertainty={unit.role === "exit"}
    />
  );
}

function End({ lesson, saved, onRestart }: Pick<Given, "lesson" | "saved" | "onRestart">) {
  const t = useWords("studio");
  const quiz = exitItemsOf(lesson);
  const right = quiz.filter(
    ({ id }) => saved.answers.find(({ item }) => item === id)?.feedback?.verdict === "right",
  );
  return (
    <div>
      <h3 data-heading tabIndex={-1}>
        {t("preview.end")}
      </h3>
      <p>{t("preview.right", { right: right.length, of: quiz.length })}</p>
      <p className={styles.foot}>
        <a className="button" href="#publish">
          {t("preview.publish")}
        </a>
        <button type="button" className="button-quiet" onClick={onRestart}>
          {t("preview.again")}
        </button>
      </p>
    </div>
  );
}
