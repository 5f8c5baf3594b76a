import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import type { AskedPart } from "#grader/by-hand/asked-part.ts";
import { typesetExpression } from "#grader/by-hand/expression/typeset.ts";
import { understandExpression } from "#grader/by-hand/read-answer.ts";
import { type ShownAnswer, showAnswer } from "#grader/by-hand/show-answer.ts";
import { database } from "../database.ts";
import { readQuestions } from "../exercises/read.ts";
import { readRules } from "../exercises/rules.ts";
import { numbersId } from "../variants/numbers-id.ts";
import { StoredNumbers } from "../variants/read.ts";
import { readableBy } from "./readable-by.ts";

/** Answers by hand to read: the task with the numbers that they are answers to, and the name of those numbers. */
export type AnswersHandedIn = { numbers: string; task: string; parts: ShownAnswer[] };

/** Null where the submission is code, does not exist or is none of the viewer's business. */
export async function readAnswersHandedIn(viewer: Viewer, id: string): Promise<AnswersHandedIn | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await database().submission.findFirst({
    where: { id, ...readableBy(viewer) },
    select: {
      ...{ code: true, versionId: true, userId: true },
      gradings: { orderBy: { queuedAt: "asc" }, take: 1, select: { seed: true } },
    },
  });
  if (!row || (await readRules(row.versionId))?.kind !== "by-hand") return null;
  const { seed } = row.gradings[0]!;
  const variant = await database().variant.findFirst({
    where: { versionId: row.versionId, userId: row.userId, seed },
    select: { numbers: true },
  });
  const numbers = StoredNumbers.parse(variant?.numbers ?? {});
  const { prompt, parts } = await readQuestions(row.versionId, { seed, numbers });
  const raw = Raw.parse(parseJson(row.code));
  return { numbers: numbersId(numbers), task: prompt, parts: parts.map((part) => shown(part, raw[part.id])) };
}

const Raw = z.record(z.string(), z.unknown()).catch({});

function shown(part: AskedPart, raw: unknown): ShownAnswer {
  const answer = showAnswer(part, raw);
  if (part.kind !== "expression" || answer.form !== "expression") return answer;
  const understood = understandExpression(part, answer.text);
  return "problem" in understood ? answer : { ...answer, tex: typesetExpression(understood) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
