"use client";

import { assignedHere, leftHere, policyHere } from "#domain/assignment/here.ts";
import { scoresHere } from "#domain/assignment/scores-here.ts";
import { attemptWords } from "#domain/attempts.ts";
import { progressOf } from "#domain/progress.ts";
import { inOrder } from "#domain/score/history.ts";
import { useMinute } from "../ui/use-minute.ts";
import { factsOf } from "./facts.ts";
import { type Standing, standingOfLines, standingOfParts } from "./standing.ts";
import type { SubmissionLine, WorkbenchProps } from "./types.ts";
import { useHints } from "./use-hints.ts";

/** What the work is worth and how often it may be handed in, from all that was recorded and what happens on the page. */
export function useScoring({ exercise, viewer, actions, ...props }: WorkbenchProps, lines: SubmissionLine[]) {
  const hints = useHints({ ...props, exercise, openHint: actions.openHint });
  const submissions = factsOf(props.history.submissions, lines);
  const history = { submissions, hints: hints.facts };
  const { task } = exercise;
  const isPartByPart = exercise.kind === "by-hand" && exercise.isPartByPart;
  const standing: Standing = isPartByPart ? standingOfParts(progressOf(history, task)) : standingOfLines(lines);
  const now = new Date(useMinute(props.openedAt));
  const { policy } = task;
  // A visitor has no attempts that could be counted.
  const left = (part: string | null) =>
    viewer && leftHere({ policy, submissions, part, assignments: props.assigned, now });
  const whole = left(null);
  const attempts = whole?.limit ?? policy.attempts;
  return {
    hints,
    scores: scoresHere(task, history, props.assigned),
    standing,
    isPartByPart,
    /** Attempts at the whole, in words; null where there is no limit, or each part has its own. */
    attempts: isPartByPart ? null : attemptWords({ attempts }, whole?.left ?? null),
    /** The rules that hold now, with their limit. */
    policy: { ...policyHere(task, assignedHere(props.assigned, now)), attempts },
    leftFor: (part: string) => left(part)?.left ?? null,
    now,
    /** The newest check of a part that has a verdict. */
    lastOf: (id: string) => inOrder(submissions).findLast(({ part, score }) => part === id && score !== null) ?? null,
  };
}
