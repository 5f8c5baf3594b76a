"use server";

import { Nothing, PasswordChange } from "#server/accounts/schema.ts";
import { changePassword, signOutEverywhere } from "#server/accounts/write.ts";
import { defineAction } from "#server/define-action.ts";
import { MailPreference, setMailPreference } from "#server/notifications/preference.ts";

export const changePasswordAction = defineAction(PasswordChange, changePassword);

export const signOutEverywhereAction = defineAction(Nothing, signOutEverywhere);

export const setMailPreferenceAction = defineAction(MailPreference, setMailPreference);
