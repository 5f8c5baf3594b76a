"use server";

import { SignUp } from "#server/accounts/schema.ts";
import { signUp } from "#server/accounts/write.ts";
import { clientAddress } from "#server/client-address.ts";
import { defineOpenAction } from "#server/define-action.ts";

export const signUpAction = defineOpenAction(SignUp, async (_viewer, input) => signUp(input, await clientAddress()));
