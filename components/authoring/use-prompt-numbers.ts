"use client";

import { useEffect, useState } from "react";
import type { PromptNumbers } from "#domain/authoring/prompt-numbers.ts";
import { type DraftPlace, fetchNumbers, type NumbersAnswer } from "./draft-requests.ts";

/** A worker that is busy draws later. */
const LOOK_AGAIN_MS = 2000;
/** The server cannot be reached, or the session is over: the line below the text says so. */
const TRY_AGAIN_MS = 10_000;

type NumbersQuestion = {
  place: DraftPlace;
  /** What the numbers follow from: they are asked for anew when it has changed. */
  content: string;
  mayAsk: boolean;
};

type Heard = NonNullable<NumbersAnswer>;
type Known = { content: string; numbers: PromptNumbers };

/** The numbers of a variant of the draft, followed as the draft changes, and how to have others. */
export function usePromptNumbers({ place: { courseId, slug }, content, mayAsk }: NumbersQuestion) {
  const [known, setKnown] = useState<Known | null>(null);
  /** The variant in whose place others are wanted. */
  const [insteadOf, setInsteadOf] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isKnown = known?.content === content;
  const isAsking = mayAsk && (!isKnown || insteadOf !== null);

  // Follows the worker, which draws what the draft's own code says.
  useEffect(() => {
    if (!isAsking) return;
    const gone = new AbortController();
    void askUntilOver({ courseId, slug }, insteadOf, gone.signal).then((answer) => {
      if (!answer) return;
      setInsteadOf(null);
      setRefusal(refusalIn(answer, insteadOf));
      if (answer.outcome !== "refused") setKnown({ content, numbers: answer });
    });
    return () => gone.abort();
  }, [courseId, slug, content, isAsking, insteadOf]);

  const numbers = isKnown ? known.numbers : null;
  return {
    known: numbers,
    isDrawing: insteadOf !== null,
    refusal,
    /** Others than these; where there are none, the same code is asked once more. */
    drawOthers: () => (numbers?.outcome === "drawn" ? setInsteadOf(numbers.variantId) : setKnown(null)),
  };
}

function refusalIn(answer: Heard, insteadOf: string | null): string | null {
  if (answer.outcome === "refused") return answer.message;
  const isTheSame = insteadOf !== null && answer.outcome === "drawn" && answer.variantId === insteadOf;
  return isTheSame ? "There are no other numbers than these." : null;
}

/** Asks again while a worker is drawing and while nothing is heard. Null when nobody wants to know any more. */
async function askUntilOver(place: DraftPlace, insteadOf: string | null, signal: AbortSignal): Promise<NumbersAnswer> {
  let wished = insteadOf;
  while (!signal.aborted) {
    const answer = await fetchNumbers(place, wished, signal);
    if (signal.aborted) return null;
    if (answer && answer.outcome !== "waiting") return answer;
    // What is being drawn are the others already.
    if (answer) wished = null;
    do await pause(answer ? LOOK_AGAIN_MS : TRY_AGAIN_MS, signal);
    while (document.hidden && !signal.aborted);
  }
  return null;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}
