import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "#server/database.ts";
import { readAnswersHandedIn } from "#server/submissions/handed-in.ts";
import { submit } from "#server/submissions/write.ts";
import { readVariant } from "#server/variants/read.ts";
import { publishByHand } from "../support/by-hand.ts";
import { aCourse, aPerson } from "../support/people.ts";
import { loadRnnStep, RIGHT } from "../support/submissions.ts";

const SLUG = "answers-to-read";
let versionId: string;

beforeAll(async () => {
  versionId = await publishByHand(SLUG);
});

async function handIn(viewer: Viewer, answers: object): Promise<string> {
  await database().variant.create({
    data: { userId: viewer.id, versionId, seed: crypto.randomUUID(), numbers: { a: [1.5, 2.5] } },
  });
  const result = await submit(viewer, { slug: SLUG, versionId, code: JSON.stringify(answers) });
  if (!result.ok) throw new Error(result.message);
  return result.value.id;
}

test("answers are read back part by part: as typed, typeset, in their order, and in the words of what was chosen", async () => {
  const learner = await aPerson();
  const id = await handIn(learner, {
    ...{ sum: "4,0", doubled: "8; 2", slope: "1 - h^2", steps: ["guess", "add"], why: ["addition"] },
  });
  const answers = await readAnswersHandedIn(learner, id);
  expect(answers?.parts).toEqual([
    { id: "sum", title: "The sum", form: "grid", rows: [["4,0"]] },
    { id: "doubled", title: "Twice the sum, and half of it", form: "grid", rows: [["8", "2"]] },
    { id: "square", title: "The products", form: "none" },
    { id: "slope", title: "The slope", form: "expression", text: "1 - h^2", tex: "1 - h^{2}" },
    { id: "steps", title: "The way", form: "list", isOrdered: true, items: ["Guess", "Add"] },
    { id: "why", title: "Why", form: "list", isOrdered: false, items: ["Addition of [1.5, 2.5]"] },
  ]);
  expect(answers?.numbers).toBe((await readVariant(learner, versionId))?.numbersId);
  expect(JSON.stringify(answers)).not.toContain("explanation");
});

test("answers are read by their learner and by who teaches them, and by nobody else", async () => {
  const [learner, teacher, classmate, stranger] = [await aPerson(), await aPerson(), await aPerson(), await aPerson()];
  await aCourse({ instructor: [teacher], learner: [learner, classmate] });
  const id = await handIn(learner, { sum: 4 });
  expect((await readAnswersHandedIn(teacher, id))?.parts[0]).toMatchObject({ rows: [["4"]] });
  for (const other of [classmate, stranger]) expect(await readAnswersHandedIn(other, id)).toBeNull();
  expect(await readAnswersHandedIn(learner, "no-id")).toBeNull();
});

test("code is read as code", async () => {
  const learner = await aPerson();
  const code = await loadRnnStep();
  const result = await submit(learner, { slug: "rnn-step", versionId: code, code: RIGHT });
  expect(result.ok && (await readAnswersHandedIn(learner, result.value.id))).toBeNull();
});
