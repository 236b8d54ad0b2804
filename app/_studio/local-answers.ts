"use client";

import { useState } from "react";
import { v7 } from "uuid";
import type { ShownAnswer } from "@/app/_offline/kept";
import type { Answers } from "@/app/lessons/[slug]/use-answers";
import { feedbackOn } from "@/lib/items/feedback";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";

const nothing = async () => undefined;

/** Answers to a lesson that is only looked at: judged in this page by the lesson's own keys, sent and stored nowhere. */
export function useLocalAnswers(lesson: Lesson): Answers {
  const [answers, setAnswers] = useState<ShownAnswer[]>([]);
  return {
    attempt: null,
    parts: null,
    held: null,
    answers,
    finishedAt: null,
    isFinishing: false,
    busy: false,
    waiting: null,
    lasts: true,
    problem: null,
    start: nothing,
    answer: async ({ item, response, hints, certainty }) => {
      const asked = itemsOf(lesson).find(({ id }) => id === item);
      const feedback = asked ? feedbackOn(asked, response) : null;
      if (!feedback) return false;
      const before = answers.filter((each) => each.item === item).length;
      const given = { id: v7(), item, response, seq: answers.length, hints, certainty };
      const told = { ...given, try: before + 1, at: "", feedback, isWaiting: false };
      setAnswers([...answers, told]);
      return true;
    },
    finish: nothing,
    tryNow: () => {},
    forget: () => {},
  };
}
