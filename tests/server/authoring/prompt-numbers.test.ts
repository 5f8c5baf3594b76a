import { afterEach, expect, test } from "vitest";
import { drawPromptNumbers } from "#server/authoring/prompt-numbers.ts";
import { database } from "#server/database.ts";
import { aDraft, numbersFor, saved } from "../../support/authoring.ts";
import { everyKindByHand, tanhFiles } from "../../support/engine.ts";
import { aPerson } from "../../support/people.ts";
import { countJobs, dropJobs } from "../../support/submissions.ts";

afterEach(dropJobs);

const byHand = async (change: Record<string, string> = {}) => ({ ...(await everyKindByHand()).files, ...change });

test("a draft that is no exercise has its first problem told, and nothing is kept or drawn of it", async () => {
  const draft = await aDraft(await byHand({ "mistakes/nothing-said.ts": "export const answers = {};" }));
  expect(await numbersFor(draft)).toMatchObject({ outcome: "failed", failure: { file: "mistakes/nothing-said.ts" } });
  expect(await database().exerciseVersion.count({ where: { slug: draft.slug } })).toBe(0);
});

test("where nothing is drawn, there are no numbers, and no worker is asked", async () => {
  const { "variant.ts": _, ...files } = await byHand();
  for (const draft of [await aDraft(files), await aDraft(await tanhFiles())])
    expect(await numbersFor(draft)).toEqual({ outcome: "drawn", numbers: {}, variantId: null });
  expect(await countJobs()).toBe(0);
});

test("while no worker is there the page waits, and of several drafts only the newest is asked about", async () => {
  const draft = await aDraft(await byHand());
  expect(await numbersFor(draft)).toEqual({ outcome: "waiting" });
  await saved(draft, await byHand({ "variant.ts": "export const drawVariant = () => ({ a: [3, 4] });" }));
  expect(await numbersFor(draft)).toEqual({ outcome: "waiting" });
  expect(await database().variant.count({ where: { userId: draft.author.id } })).toBe(1);
});

test("the numbers of a draft are for its authors alone, and are not asked for without end", async () => {
  const { author, courseId, slug } = await aDraft(await byHand());
  const other = await aDraft(await byHand());
  expect(await drawPromptNumbers(await aPerson(), { courseId, slug, insteadOf: null })).toBeNull();
  expect(await drawPromptNumbers(other.author, { courseId, slug, insteadOf: null })).toBeNull();
  expect(await drawPromptNumbers(author, { courseId: other.courseId, slug, insteadOf: null })).toBeNull();
  const wish = { courseId, slug, insteadOf: crypto.randomUUID() };
  const answers = await Promise.all(Array.from({ length: 21 }, () => drawPromptNumbers(author, wish)));
  expect(answers.filter((answer) => !answer?.ok)).toEqual([
    { ok: false, message: expect.stringMatching(/^Too many new numbers\./) },
  ]);
});
