"use server";

import { clientAddress } from "#server/client-address.ts";
import { defineAction, defineOpenAction } from "#server/define-action.ts";
import { run } from "#server/runs/write.ts";
import { NewSubmission } from "#server/submissions/schema.ts";
import { submit } from "#server/submissions/write.ts";
import { NewVariant } from "#server/variants/schema.ts";
import { drawNewVariant } from "#server/variants/write.ts";

export const runAction = defineOpenAction(NewSubmission, async (viewer, input) =>
  run(viewer, input, await clientAddress()),
);

export const submitAction = defineAction(NewSubmission, submit);

export const newVariantAction = defineAction(NewVariant, drawNewVariant);
