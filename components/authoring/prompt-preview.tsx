"use client";

import { fillPrompt, type PromptNumbers } from "#domain/authoring/prompt-numbers.ts";
import type { Files } from "#domain/authoring/save.ts";
import type { DraftStatus } from "../workbench/draft-keeper.ts";
import type { Problem } from "./draft-keeper.ts";
import type { DraftPlace } from "./draft-requests.ts";
import { NumbersNote } from "./numbers-note.tsx";
import { Preview } from "./preview.tsx";
import { usePromptNumbers } from "./use-prompt-numbers.ts";
import { withNames } from "./with-names.ts";

export type PromptPreviewProps = {
  place: DraftPlace;
  files: Files;
  status: DraftStatus;
  problems: Problem[];
  onOpen: (path: string) => void;
};

/** The prompt as a learner sees it: where it asks for a variant's numbers, with those of one that a worker has drawn. */
export function PromptPreview({ place, files, status, problems: [problem], onOpen }: PromptPreviewProps) {
  const text = files["prompt.md"] ?? "";
  const { filled: named, hasNames } = withNames(text);
  const isSaved = status === "saved";
  const content = hasNames ? contentBeside(files) : "";
  const mayAsk = hasNames && isSaved && !problem;
  const { known, isDrawing, refusal, drawOthers } = usePromptNumbers({ place, content, mayAsk });
  const numbers: PromptNumbers | null = problem ? { outcome: "failed", failure: problem } : known;
  const prompt = numbers?.outcome === "drawn" ? fillPrompt(text, numbers.numbers) : { text: named, missing: [] };
  return (
    <section aria-label="The prompt as learners see it">
      <Preview text={prompt.text} />
      {hasNames && (
        <NumbersNote
          {...{ numbers, isSaved, missing: prompt.missing, isDrawing, refusal, onOpen }}
          onDraw={problem ? null : drawOthers}
          has={(path) => Object.hasOwn(files, path)}
        />
      )}
    </section>
  );
}

/** All that a variant may follow from. The prompt is filled with it, however it reads. */
function contentBeside({ "prompt.md": _, ...others }: Files): string {
  return JSON.stringify(Object.entries(others).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
