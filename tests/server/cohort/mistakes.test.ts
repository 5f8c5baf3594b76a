import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { readMistakeExample } from "#server/cohort/example.ts";
import { readMistake, readMistakeBoard } from "#server/cohort/mistakes.ts";
import { anEpisode } from "../../support/cohort.ts";
import { aCourse, aPerson } from "../../support/people.ts";
import { loadRnnStep } from "../../support/submissions.ts";

const SLUG = "rnn-step";
const hour = (hours: number) => new Date(Date.UTC(2026, 0, 1, hours));
let versionId: string;
let people: Record<"instructor" | "assistant" | "observer" | "ada" | "bob" | "cy", Viewer>;
let courseId: string;

beforeAll(async () => {
  versionId = await loadRnnStep();
});
beforeEach(async () => {
  people = {
    ...{ instructor: await aPerson({ role: "instructor" }), assistant: await aPerson(), observer: await aPerson() },
    ...{
      ada: await aPerson({ name: "Ada Lane" }),
      bob: await aPerson({ name: "Bob" }),
      cy: await aPerson({ name: "Cy" }),
    },
  };
  const { instructor, assistant, observer, ada, bob, cy } = people;
  ({ id: courseId } = await aCourse({
    ...{ instructor: [instructor], assistant: [assistant], observer: [observer], learner: [ada, bob, cy] },
  }));
});

const held = (viewer: Viewer, given: Parameters<typeof anEpisode>[2] = {}, code = "") =>
  anEpisode(viewer, { slug: SLUG, versionId, code }, given);
const board = async (viewer: Viewer) => (await readMistakeBoard(viewer, courseId, { page: 1 }))?.lines;

test("the board has the mistakes held now, those of most learners first, with who came to it last", async () => {
  await held(people.ada, { mistake: "a", from: hour(1) });
  await held(people.bob, { mistake: "a", from: hour(2) });
  await held(people.cy, { mistake: "b" });
  await held(people.cy, { mistake: "over", until: new Date() });
  const lines = await board(people.assistant);
  expect(lines?.map(({ mistake, held: count }) => [mistake, count])).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
  expect(lines?.[0]?.holders).toEqual([
    { id: people.bob.id, name: "Bob" },
    { id: people.ada.id, name: "Ada Lane" },
  ]);
});

test("an observer sees the same figures and no holder", async () => {
  await held(people.ada, { mistake: "a" });
  expect(await board(people.observer)).toMatchObject([{ mistake: "a", held: 1, holders: null }]);
  const text = JSON.stringify(await board(people.observer));
  expect([people.ada.id, "Ada"].filter((word) => text.includes(word))).toEqual([]);
});

test("what it takes to get over a mistake is counted over the times it ended, with the hint that came most often", async () => {
  await held(people.ada, { from: hour(1), until: hour(2), attempts: 1, minutes: 10, lastHint: 0 });
  await held(people.ada, { from: hour(3), until: hour(4), attempts: 4, minutes: 20, lastHint: 1 });
  await held(people.bob, { from: hour(1), until: hour(2), attempts: 2, minutes: 60, lastHint: 1 });
  await held(people.cy, { from: hour(5), attempts: 50, minutes: 500, lastHint: 3 });
  expect(await board(people.instructor)).toMatchObject([
    { held: 1, overcome: 3, medianAttempts: 2, medianMinutes: 20, hint: 1, hintCount: 2 },
  ]);
});

test("a mistake that nobody got over has no medians and no hint", async () => {
  await held(people.ada, { lastHint: 2 });
  expect(await board(people.instructor)).toMatchObject([
    { held: 1, overcome: 0, medianAttempts: null, medianMinutes: null, hint: null, hintCount: 0 },
  ]);
});

test("an example is somebody's code without their name, and is for who may see work", async () => {
  await held(people.ada, {}, "// Ada Lane\nexport const x = 1; // by ada");
  const asked = { slug: SLUG, mistake: "mixed-up", number: 1 };
  const example = await readMistakeExample(people.assistant, courseId, asked);
  expect(example).toEqual({ code: "// …\nexport const x = 1; // by …", answers: null, number: 1, count: 1 });
  expect(await readMistakeExample(people.assistant, courseId, { ...asked, number: 2 })).toBeNull();
  for (const viewer of [people.observer, people.ada, await aPerson({ role: "instructor" })])
    expect(await readMistakeExample(viewer, courseId, asked)).toBeNull();
});

test("an example is never of a learner of another course", async () => {
  const stranger = await aPerson();
  await aCourse({ learner: [stranger] });
  await held(stranger, {}, "secret");
  expect(
    await readMistakeExample(people.instructor, courseId, { slug: SLUG, mistake: "mixed-up", number: 1 }),
  ).toBeNull();
});

test("a mistake names those who hold it to who may see work", async () => {
  await held(people.ada, { from: hour(2), attempts: 3, minutes: 9 });
  await held(people.bob, { from: hour(1) });
  const key = { slug: SLUG, mistake: "mixed-up" };
  const mistake = await readMistake(people.assistant, courseId, key);
  expect(mistake?.holders).toMatchObject([
    { name: "Bob" },
    { name: "Ada Lane", attempts: 3, minutes: 9, since: hour(2) },
  ]);
  expect(await readMistake(people.observer, courseId, key)).toBeNull();
  expect(await readMistake(people.instructor, courseId, { slug: SLUG, mistake: "no-such" })).toBeNull();
});
