"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionResult } from "#domain/action-result.ts";
import { ActionForm } from "../../action-form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { ExercisePlace } from "./file-link.tsx";

export type PublishInput = ExercisePlace & { revision: number; summary: string };

type PublishFormProps = {
  place: ExercisePlace;
  revision: number;
  begun: number;
  isFirst: boolean;
  publish: (input: PublishInput) => Promise<ActionResult<{ told: number }>>;
};

/** Asks what changed, says what will happen, and publishes. */
export function PublishForm({ place, revision, begun, isFirst, publish }: PublishFormProps) {
  const router = useRouter();
  const [summary, setSummary] = useState("");
  const [told, setTold] = useState<number | null>(null);
  if (told !== null)
    return (
      <Notice kind="success">
        Published.{" "}
        {told === 0 ? "Nobody had begun." : `${learners(told)} who had begun ${told === 1 ? "was" : "were"} told.`}
      </Notice>
    );
  return (
    <ActionForm
      action={() => publish({ ...place, revision, summary })}
      submit="Publish"
      pending="Publishing…"
      onDone={(value) => {
        setTold(value.told);
        router.refresh();
      }}
    >
      {(errors) => (
        <>
          <p className="text-sm text-text-muted">{consequences(begun, isFirst)}</p>
          <TextArea
            name="summary"
            label={isFirst ? "What it is about" : "What changed"}
            hint="A sentence, for the course’s log and for learners who have begun. At most 300 characters."
            rows={2}
            maxLength={300}
            value={summary}
            onChange={({ target }) => setSummary(target.value)}
            errors={errors.summary}
          />
        </>
      )}
    </ActionForm>
  );
}

const learners = (count: number) => `${count} ${count === 1 ? "learner" : "learners"}`;

function consequences(begun: number, isFirst: boolean): string {
  if (isFirst) return "Learners can then open it, and it can be assigned.";
  const others = "Whoever begins from now on gets this version.";
  if (begun === 0) return `${others} Nobody is in the middle of an earlier one.`;
  return `${others} ${learners(begun)} ${begun === 1 ? "has begun and is" : "have begun and are"} told; they keep their version until they move to this one. Grades stay as they are.`;
}
