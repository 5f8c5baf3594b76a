"use server";

import { NewComment } from "#server/comments/schema.ts";
import { writeComment } from "#server/comments/write.ts";
import { defineAction } from "#server/define-action.ts";

export const writeCommentAction = defineAction(NewComment, writeComment);
