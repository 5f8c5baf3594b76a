"use server";

import { ResetRequest } from "#server/accounts/schema.ts";
import { requestReset } from "#server/accounts/write.ts";
import { clientAddress } from "#server/client-address.ts";
import { defineOpenAction } from "#server/define-action.ts";

export const requestResetAction = defineOpenAction(ResetRequest, async (_viewer, input) =>
  requestReset(input, await clientAddress()),
);
