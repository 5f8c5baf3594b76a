import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "#server/database.ts";
import { NewSubmission } from "#server/submissions/schema.ts";
import { submit } from "#server/submissions/write.ts";
import { publishByHand } from "../support/by-hand.ts";
import { aPerson } from "../support/people.ts";

const SLUG = "answers-not-understood";
let versionId: string;
beforeAll(async () => {
  versionId = await publishByHand(SLUG);
});

async function withNumbers(): Promise<Viewer> {
  const viewer = await aPerson();
  await database().variant.create({ data: { userId: viewer.id, versionId, seed: "s", numbers: { a: [1.5, 2.5] } } });
  return viewer;
}

/** What the action does with what a page sends: parse, then hand in. */
async function handIn(viewer: Viewer, code: string): Promise<{ ok: boolean; message?: string }> {
  const input = NewSubmission.safeParse({ slug: SLUG, versionId, code });
  return input.success ? submit(viewer, input.data) : { ok: false, message: input.error.issues[0]!.message };
}

const BAD: [string, string, RegExp][] = [
  ["nothing", "", /JSON of the form/],
  ["no answer at all", "{}", /Nothing is answered yet/],
  ["empty fields", '{"sum":"","doubled":["",""],"slope":" ","steps":[],"why":[]}', /Nothing is answered yet/],
  ["a vector partly filled", '{"doubled":["1",""]}', /doubled\[1\] is empty/],
  ["a matrix partly filled", '{"square":[["1","2"],["","4"]]}', /square\[1\]\[0\] is empty/],
  ["1e999", '{"sum":"1e999"}', /sum "1e999" is too large to compute with/],
  ["1e999 as a number of JSON", '{"sum":1e999}', /sum "Infinity" is not a finite number/],
  ["NaN", '{"sum":"NaN"}', /sum "NaN" is not a finite number/],
  ["a number divided by zero", '{"sum":"1/0"}', /sum divides by zero/],
  [
    "a script tag for a number",
    '{"sum":"<script>alert(1)</script>"}',
    /sum "<script>alert\(1\)<[^"]*" is not a number/,
  ],
  ["a script tag for an expression", '{"slope":"<script>alert(1)</script>"}', /slope /],
  ["a script tag for a choice", '{"why":["<script>"]}', /why has no "<script>"/],
  ["a million characters", JSON.stringify({ sum: "1".repeat(1_000_000) }), /at most 65,536 are graded/],
  [
    "sixty thousand characters in one field",
    JSON.stringify({ sum: "1".repeat(60_000) }),
    /sum is too long for a number/,
  ],
  ["a long expression", JSON.stringify({ slope: "h+".repeat(30_000) }), /slope /],
  ["ten thousand brackets", JSON.stringify({ slope: `${"(".repeat(10_000)}h${")".repeat(10_000)}` }), /slope /],
  ["three numbers for two", '{"doubled":["1","2","3"]}', /doubled takes 2 numbers, and was given 3/],
  ["a matrix for a vector", '{"doubled":[["1"],["2"]]}', /doubled takes a row of numbers/],
  ["a wide matrix", '{"square":[["1","2","3"],["4","5","6"]]}', /square takes 2 rows of 2, and was given 2 rows of 3/],
  ["an object for a number", '{"sum":{"valueOf":1}}', /sum takes one number/],
  ["an expression without a value anywhere", '{"slope":"1/(h-h)"}', /slope has no value anywhere/],
  ["a text for a list of steps", '{"steps":"add"}', /steps takes a list of ids/],
  ["a step twice", '{"steps":["add","add"]}', /steps names one thing twice/],
  ["two where one is asked for", '{"why":["addition","luck"]}', /why takes one answer/],
  ["a part that there is not", '{"h9":"1"}', /There is no part "h9"/],
];

test.each(BAD)("%s is refused with a reason, stores nothing and is no attempt", async (_, code, reason) => {
  const viewer = await withNumbers();
  const result = await handIn(viewer, code);
  expect(result).toEqual({ ok: false, message: expect.stringMatching(reason) });
  // A sentence to read, not the text back.
  expect(result.message!.length).toBeLessThan(200);
  expect(await database().submission.count({ where: { userId: viewer.id } })).toBe(0);
});

test("one answer that is understood among empty ones is an attempt", async () => {
  const viewer = await withNumbers();
  expect(await handIn(viewer, '{"sum":"4","doubled":["",""],"why":[]}')).toMatchObject({ ok: true });
  expect(await database().submission.count({ where: { userId: viewer.id } })).toBe(1);
});
