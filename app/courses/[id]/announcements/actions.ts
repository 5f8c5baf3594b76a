"use server";

import { NewAnnouncement } from "#server/announcements/schema.ts";
import { announce } from "#server/announcements/write.ts";
import { defineAction } from "#server/define-action.ts";

export const announceAction = defineAction(NewAnnouncement, announce);
