"use client";

import { useEffect, useState } from "react";
import { Time } from "../ui/time.tsx";
import type { DraftPlace, OtherText } from "../workbench/draft-record.ts";
import { readLocalDraftsElsewhere } from "../workbench/draft-storage.ts";
import type { Question } from "./question.ts";
import { answersToRead, WrittenAnswers } from "./written-answers.tsx";

type EarlierAnswersProps = {
  viewerId: string | null;
  place: DraftPlace;
  questions: Question[];
  /** What the server has, newest first. */
  texts: OtherText[];
};

/** What was written down for other numbers: to read, and not to take for answers to these. */
export function EarlierAnswers({ viewerId, place: { slug, numbers }, questions, texts }: EarlierAnswersProps) {
  const [here, setHere] = useState<OtherText[]>([]);
  // Follows the browser's storage, which is not there while the page is made on the server.
  useEffect(() => setHere(readLocalDraftsElsewhere(viewerId, { slug, numbers })), [viewerId, slug, numbers]);
  const all = [...texts, ...here.filter(({ code }) => !texts.some((text) => text.code === code))];
  const written = all.filter(({ code }) => answersToRead(questions, code).some(({ form }) => form !== "none"));
  if (written.length === 0) return null;
  return (
    <section aria-labelledby="earlier-answers" className="space-y-2 p-4">
      <h2 id="earlier-answers" className="text-sm font-semibold">
        Written down for other numbers
      </h2>
      {written.map(({ code, savedAt }) => (
        <details key={`${savedAt} ${code}`}>
          <summary className="cursor-pointer text-sm text-text-muted">
            <Time at={savedAt} form="clock" />
          </summary>
          <div className="mt-2">
            <WrittenAnswers label="Answers to other numbers" questions={questions} text={code} />
          </div>
        </details>
      ))}
    </section>
  );
}
