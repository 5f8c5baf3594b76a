"use server";

import { PasswordReset } from "#server/accounts/schema.ts";
import { resetPassword } from "#server/accounts/write.ts";
import { clientAddress } from "#server/client-address.ts";
import { defineOpenAction } from "#server/define-action.ts";

export const resetPasswordAction = defineOpenAction(PasswordReset, async (_viewer, input) =>
  resetPassword(input, await clientAddress()),
);
