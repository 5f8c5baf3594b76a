"use server";

import { Markdown } from "#components/markdown.tsx";
import { NewTrial, TrialHint, TrialVariant } from "#server/authoring/proof-schema.ts";
import { drawTrialNumbers, readTrialHint, tryOut } from "#server/authoring/try.ts";
import { defineAction } from "#server/define-action.ts";

export const tryOutAction = defineAction(NewTrial, tryOut);

export const tryHintAction = defineAction(TrialHint, async (viewer, input) => {
  const hint = await readTrialHint(viewer, input);
  return hint.ok ? { ok: true, value: { node: <Markdown text={hint.value.text} />, openedAt: null } } : hint;
});

export const tryNumbersAction = defineAction(TrialVariant, drawTrialNumbers);
