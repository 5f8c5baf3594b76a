"use server";

import { z } from "zod";
import { defineAction } from "#server/define-action.ts";
import { markAllRead } from "#server/notifications/write.ts";

export const markAllReadAction = defineAction(z.object({}), markAllRead);
