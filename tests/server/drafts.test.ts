import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "#server/database.ts";
import { readDraft, readEarlierDrafts } from "#server/drafts/read.ts";
import { dropOtherDraft, keepDraft } from "#server/drafts/write.ts";
import { readVariant } from "#server/variants/read.ts";
import { aVersion } from "../support/exercises.ts";
import { aPerson } from "../support/people.ts";

const SLUG = "rnn-step";
const PLACE = { slug: SLUG, numbers: "" };
beforeAll(() => aVersion(SLUG));

test("a draft is found again by its learner and by nobody else", async () => {
  const [viewer, other] = [await aPerson(), await aPerson()];
  await keepDraft(viewer, PLACE, { code: "mine", revision: 0 });
  expect(await readDraft(viewer, PLACE)).toMatchObject({ code: "mine", revision: 1, other: null });
  expect(await readDraft(other, PLACE)).toBeNull();
});

test("two devices that save at the same instant lose neither text", async () => {
  const viewer = await aPerson();
  await keepDraft(viewer, PLACE, { code: "begun", revision: 0 });
  await Promise.all([
    keepDraft(viewer, PLACE, { code: "laptop", revision: 1 }),
    keepDraft(viewer, PLACE, { code: "phone", revision: 1 }),
  ]);
  const draft = await readDraft(viewer, PLACE);
  expect(new Set([draft?.code, draft?.other?.code])).toEqual(new Set(["laptop", "phone"]));
  expect(draft?.revision).toBe(3);
});

test("the other device's text is offered until it is let go", async () => {
  const [viewer, stranger] = [await aPerson(), await aPerson()];
  await keepDraft(viewer, PLACE, { code: "laptop", revision: 0 });
  await keepDraft(viewer, PLACE, { code: "phone", revision: 0 });
  await dropOtherDraft(stranger, PLACE);
  expect((await readDraft(viewer, PLACE))?.other?.code).toBe("laptop");
  await dropOtherDraft(viewer, PLACE);
  expect(await readDraft(viewer, PLACE)).toMatchObject({ code: "phone", other: null });
});

test("a draft of an exercise that does not exist is refused", async () => {
  const viewer = await aPerson();
  expect(await keepDraft(viewer, { slug: "no-such-exercise", numbers: "" }, { code: "x", revision: 0 })).toMatchObject({
    ok: false,
  });
  expect(await database().draft.count({ where: { userId: viewer.id } })).toBe(0);
});

/** A learner with these numbers in an exercise of the name. Answers the name of the numbers. */
async function withNumbers(viewer: Viewer, versionId: string, numbers: object): Promise<string> {
  await database().variant.create({ data: { userId: viewer.id, versionId, seed: crypto.randomUUID(), numbers } });
  return (await readVariant(viewer, versionId))!.numbersId;
}

test("answers to other numbers are other drafts: neither takes the other's place, and the earlier one is still to be read", async () => {
  const slug = "drafts-of-numbers";
  const versionId = await aVersion(slug);
  const viewer = await aPerson();
  const first = { slug, numbers: await withNumbers(viewer, versionId, { a: 1, b: [2, 3] }) };
  await keepDraft(viewer, first, { code: '{"sum":"3"}', revision: 0 });
  const second = { slug, numbers: await withNumbers(viewer, versionId, { a: 2, b: [2, 3] }) };
  expect(await readDraft(viewer, second)).toBeNull();
  await keepDraft(viewer, second, { code: '{"sum":"4"}', revision: 0 });
  // A tab that still shows the first numbers goes on saving.
  await keepDraft(viewer, first, { code: '{"sum":"5"}', revision: 1 });
  expect(await readDraft(viewer, second)).toMatchObject({ code: '{"sum":"4"}', other: null });
  expect(await readEarlierDrafts(viewer, second)).toEqual([{ code: '{"sum":"5"}', savedAt: expect.any(Date) }]);
  expect(await readEarlierDrafts(await aPerson(), second)).toEqual([]);
});

test("a draft goes on in the next version where the numbers are the same", async () => {
  const slug = "drafts-of-versions";
  const viewer = await aPerson();
  const [old, corrected] = [await aVersion(slug), await aVersion(slug)];
  const numbers = await withNumbers(viewer, old, { longer: 1, b: 0.5 });
  expect(await withNumbers(viewer, corrected, { b: 0.5, longer: 1 })).toBe(numbers);
});

test("a draft for numbers that the viewer never had is refused", async () => {
  const slug = "drafts-of-another";
  const versionId = await aVersion(slug);
  const [owner, stranger] = [await aPerson(), await aPerson()];
  const address = { slug, numbers: await withNumbers(owner, versionId, { a: 1 }) };
  expect(await keepDraft(stranger, address, { code: "{}", revision: 0 })).toEqual({
    ok: false,
    message: "These numbers are not yours. Reload the page.",
  });
  expect(await database().draft.count({ where: { userId: stranger.id } })).toBe(0);
});
