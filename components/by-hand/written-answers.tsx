"use client";

import { lazy, Suspense } from "react";
import { type ShownAnswer, showAnswer } from "#grader/by-hand/show-answer.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { AnswersView } from "./answers-view.tsx";
import { parseRawAnswers, type Question } from "./question.ts";

/** Mathematics is heavy, and few look at a text that they do not work on. */
const Markdown = lazy(async () => ({ default: (await import("../markdown.tsx")).Markdown }));

/** A draft to read. */
export function WrittenAnswers({ label, questions, text }: { label: string; questions: Question[]; text: string }) {
  return (
    <Suspense fallback={<Skeleton words="Fetching the answers…" lines={3} />}>
      <AnswersView label={label} answers={answersToRead(questions, text)} Markdown={Markdown} />
    </Suspense>
  );
}

/** A draft's answers, also those to parts that there are no more. */
export function answersToRead(questions: Question[], text: string): ShownAnswer[] {
  const raw = parseRawAnswers(text);
  const gone = Object.keys(raw).filter((id) => !questions.some((question) => question.id === id));
  return [
    ...questions.map((question) => showAnswer(question, raw[question.id])),
    ...gone.map((id) => ({ id, title: id, form: "text" as const, text: JSON.stringify(raw[id]) })),
  ];
}
