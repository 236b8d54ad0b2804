"use client";

import { useEffect, useRef, useState } from "react";
import { ownVoice } from "./own-voice";
import type { Spoken } from "./spoken";

/** How fast is read, as a share of a voice's own speed, in the order offered. */
export const RATES = { slow: 0.75, calm: 0.9, normal: 1, quick: 1.25 } as const;
export type Rate = keyof typeof RATES;

/** What reading aloud is doing; the last two say why it can't. */
export type Aloud = "off" | "reading" | "paused" | "no-voice" | "no-speech";

/**
 * Reads sentences one after the other with a voice of the device. Pausing ends the sentence and going on begins it
 * again: many devices can't hold a voice in the middle.
 */
export function useVoice({ lang, sentences }: Spoken) {
  const [state, setState] = useState<Aloud>("off");
  const [place, setPlace] = useState(0);
  const [rate, setRate] = useState<Rate>("normal");
  const current = useRef<SpeechSynthesisUtterance | null>(null);

  function silence() {
    if (!current.current) return;
    current.current = null;
    speechSynthesis.cancel();
  }

  function stop() {
    silence();
    setState("off");
    setPlace(0);
  }

  function read(at: number, speed: Rate = rate) {
    silence();
    const sentence = sentences[at];
    if (!sentence) return stop();
    const voice = ownVoice(speechSynthesis.getVoices(), lang);
    if (!voice) return setState("no-voice");
    const utterance = new SpeechSynthesisUtterance(sentence.words);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATES[speed];
    // A sentence that was cut short ends too, and says so later.
    utterance.onend = () => current.current === utterance && read(at + 1, speed);
    utterance.onerror = () => current.current === utterance && stop();
    current.current = utterance;
    setPlace(at);
    setState("reading");
    speechSynthesis.speak(utterance);
  }

  // Voices are fetched when first asked for. And nobody hears a page that is no longer there.
  useEffect(() => {
    if (!("speechSynthesis" in window)) return;
    speechSynthesis.getVoices();
    const leave = () => {
      if (current.current) speechSynthesis.cancel();
      current.current = null;
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, []);

  return {
    state,
    place,
    rate,
    start: () => ("speechSynthesis" in window ? read(place) : setState("no-speech")),
    pause() {
      silence();
      setState("paused");
    },
    stop,
    /** To another sentence, from which is read on, or which waits as long as reading is paused. */
    move(by: 1 | -1) {
      const to = Math.min(Math.max(place + by, 0), sentences.length - 1);
      if (state === "reading") read(to);
      else setPlace(to);
    },
    change(next: Rate) {
      setRate(next);
      if (state === "reading") read(place, next);
    },
  };
}
