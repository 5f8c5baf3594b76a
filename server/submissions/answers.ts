import "server-only";
import { leftHere } from "#domain/assignment/here.ts";
import type { Viewer } from "#domain/permissions.ts";
import { countsAsAttempt } from "#domain/score/history.ts";
import { answersForOne, rawAnswers } from "#grader/by-hand/one-part.ts";
import { answerForms, type PartForm, problemInWords, readAnswers } from "#grader/by-hand/read-answers.ts";
import type { Policy } from "#grader/policy.ts";
import { readOwnAssigned } from "../assignments/assigned.ts";
import { database } from "../database.ts";
import { readVersion } from "../exercises/read.ts";
import { type Rules, readRules } from "../exercises/rules.ts";
import { factColumns, factOf, readFacts } from "./facts.ts";
import type { NewSubmission } from "./schema.ts";

/** The part that is to be checked by itself; null where all is handed in together. */
export async function readPart(
  { isPartByPart }: Rules,
  { versionId, part }: NewSubmission,
): Promise<PartForm | null | { refused: string }> {
  if (!isPartByPart)
    return part === undefined ? null : { refused: "This exercise is handed in as a whole. Reload the page." };
  const found = (await readParts(versionId)).find(({ id }) => id === part);
  return found ?? { refused: "This exercise is checked part by part. Reload the page." };
}

type Choice = {
  input: NewSubmission;
  part: PartForm | null;
  /** Of the learner's present numbers. */
  seed: string;
  policy: Policy;
};

/** The answers that are to be graded, or why they cannot be. */
export async function chooseAnswers(
  viewer: Viewer,
  { input, part, seed, policy }: Choice,
): Promise<{ code: string } | { refused: string }> {
  const parts = await readParts(input.versionId);
  if (!part) return understood(parts, input.code);
  const [submissions, assignments, checked] = await Promise.all([
    readFacts(viewer, input.slug),
    readOwnAssigned(viewer, input.slug),
    readChecked(viewer, { versionId: input.versionId, seed }),
  ]);
  const now = new Date();
  const isOpen = (part: string) => leftHere({ policy, submissions, assignments, part, now })?.left !== 0;
  const chosen = answersForOne({ parts, asked: part.id, sent: input.code, checked, isOpen });
  return "refused" in chosen ? chosen : understood(parts, chosen.code);
}

function understood(parts: readonly PartForm[], code: string): { code: string } | { refused: string } {
  const reading = readAnswers(parts, code);
  return "problems" in reading ? { refused: reading.problems.map(problemInWords).join(". ") } : { code };
}

/**
 * Of a trial, where nothing was checked before: what stands there has to do. Learners try programs only: a trial of their
 * answers would say for nothing what an attempt is for.
 */
export async function chooseTrial(viewer: Viewer | null, { versionId, part, code }: NewSubmission) {
  if ((await readRules(versionId))?.kind !== "by-hand")
    return part === undefined ? { code } : { refused: "There is no such part. Reload the page." };
  const forms = await readParts(versionId);
  const isProgram = (id: string) => forms.some((form) => form.id === id && form.kind === "code");
  if (viewer && !Object.keys(rawAnswers(code)).every(isProgram))
    return { refused: "Answers by hand are checked; only a program can be tried before." };
  if (part === undefined) return { code };
  const checked = new Map(Object.entries(rawAnswers(code)));
  return answersForOne({ parts: forms, asked: part, sent: code, checked, isOpen: () => true });
}

async function readParts(versionId: string): Promise<PartForm[]> {
  const exercise = await readVersion(versionId);
  return exercise.kind === "by-hand" ? answerForms(exercise) : [];
}

/** The viewer's last answer to each part that was checked on these numbers, as it was sent. */
export async function readChecked(
  viewer: Viewer,
  { versionId, seed }: { versionId: string; seed: string },
): Promise<Map<string, unknown>> {
  const rows = await database().submission.findMany({
    where: { userId: viewer.id, versionId, part: { not: null }, gradings: { some: { seed } } },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: { ...factColumns, code: true },
  });
  const counted = rows.filter((row) => countsAsAttempt(factOf(row)));
  return new Map(counted.map(({ part, code }) => [part!, rawAnswers(code)[part!]]));
}
