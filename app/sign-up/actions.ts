"use server";

import { SignUp } from "#server/accounts/schema.ts";
import { signUp } from "#server/accounts/write.ts";
import { clientAddress } from "#server/client-address.ts";
import { acceptInvitation } from "#server/courses/accept-invitation.ts";
import { InvitationToken } from "#server/courses/schema.ts";
import { defineAction, defineOpenAction } from "#server/define-action.ts";

export const signUpAction = defineOpenAction(SignUp, async (_viewer, input) => signUp(input, await clientAddress()));

export const acceptInvitationAction = defineAction(InvitationToken, async (viewer, input) =>
  acceptInvitation(viewer, input, await clientAddress()),
);
