import { beforeAll, expect, test } from "vitest";
import { database } from "#server/database.ts";
import { readDraft } from "#server/drafts/read.ts";
import { dropOtherDraft, keepDraft } from "#server/drafts/write.ts";
import { aVersion } from "../support/exercises.ts";
import { aPerson } from "../support/people.ts";

const SLUG = "rnn-step";
beforeAll(() => aVersion(SLUG));

test("a draft is found again by its learner and by nobody else", async () => {
  const [viewer, other] = [await aPerson(), await aPerson()];
  await keepDraft(viewer, SLUG, { code: "mine", revision: 0 });
  expect(await readDraft(viewer, SLUG)).toMatchObject({ code: "mine", revision: 1, other: null });
  expect(await readDraft(other, SLUG)).toBeNull();
});

test("two devices that save at the same instant lose neither text", async () => {
  const viewer = await aPerson();
  await keepDraft(viewer, SLUG, { code: "begun", revision: 0 });
  await Promise.all([
    keepDraft(viewer, SLUG, { code: "laptop", revision: 1 }),
    keepDraft(viewer, SLUG, { code: "phone", revision: 1 }),
  ]);
  const draft = await readDraft(viewer, SLUG);
  expect(new Set([draft?.code, draft?.other?.code])).toEqual(new Set(["laptop", "phone"]));
  expect(draft?.revision).toBe(3);
});

test("the other device's text is offered until it is let go", async () => {
  const [viewer, stranger] = [await aPerson(), await aPerson()];
  await keepDraft(viewer, SLUG, { code: "laptop", revision: 0 });
  await keepDraft(viewer, SLUG, { code: "phone", revision: 0 });
  await dropOtherDraft(stranger, SLUG);
  expect((await readDraft(viewer, SLUG))?.other?.code).toBe("laptop");
  await dropOtherDraft(viewer, SLUG);
  expect(await readDraft(viewer, SLUG)).toMatchObject({ code: "phone", other: null });
});

test("a draft of an exercise that does not exist is refused", async () => {
  const viewer = await aPerson();
  expect(await keepDraft(viewer, "no-such-exercise", { code: "x", revision: 0 })).toMatchObject({ ok: false });
  expect(await database().draft.count({ where: { userId: viewer.id } })).toBe(0);
});
