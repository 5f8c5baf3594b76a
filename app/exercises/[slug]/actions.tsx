"use server";

import { Markdown } from "#components/markdown.tsx";
import { clientAddress } from "#server/client-address.ts";
import { defineAction, defineOpenAction } from "#server/define-action.ts";
import { HintRequest } from "#server/hints/schema.ts";
import { openHint } from "#server/hints/write.ts";
import { run } from "#server/runs/write.ts";
import { NewSubmission } from "#server/submissions/schema.ts";
import { submit } from "#server/submissions/write.ts";
import { NewVariant } from "#server/variants/schema.ts";
import { drawNewVariant } from "#server/variants/write.ts";
import { moveVersion } from "#server/versions/move.ts";
import { VersionMove } from "#server/versions/schema.ts";

export const runAction = defineOpenAction(NewSubmission, async (viewer, input) =>
  run(viewer, input, await clientAddress()),
);

export const submitAction = defineAction(NewSubmission, submit);

/** Rendered here, so that its mathematics costs the browser nothing. */
export const openHintAction = defineOpenAction(HintRequest, async (viewer, input) => {
  const opened = await openHint(viewer, input, await clientAddress());
  if (!opened.ok) return opened;
  const { text, openedAt } = opened.value;
  return { ok: true, value: { node: <Markdown text={text} />, openedAt } };
});

export const newVariantAction = defineAction(NewVariant, drawNewVariant);

export const moveVersionAction = defineAction(VersionMove, moveVersion);
