"use server";

import { defineAction } from "#server/define-action.ts";
import { NewToken, TokenChoice } from "#server/tokens/schema.ts";
import { createToken, revokeToken } from "#server/tokens/write.ts";

export const createTokenAction = defineAction(NewToken, createToken);

export const revokeTokenAction = defineAction(TokenChoice, revokeToken);
