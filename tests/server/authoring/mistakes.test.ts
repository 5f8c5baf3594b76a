import { expect, test } from "vitest";
import { parseExercise } from "#grader/parse-exercise.ts";
import { readDraftFiles } from "#server/authoring/draft-files.ts";
import { makeMistake } from "#server/authoring/mistakes.ts";
import { database } from "#server/database.ts";
import { aDraft } from "../../support/authoring.ts";
import { tanhFiles } from "../../support/engine.ts";
import { aPerson } from "../../support/people.ts";

const CODE = "export const solve = (xs: Vector): Vector => xs.map((x) => Math.tanh(x) + 1e-12);\n";

/** A draft with a search of it that has found one program. */
async function aSearch(file = "reference.ts") {
  const draft = await aDraft(await tanhFiles());
  const { slug, courseId, author } = draft;
  const found = [{ kind: "slipped", file, change: "a → b", code: CODE, passedSeeds: 5, seeds: 5 }];
  const progress = { kind: "mutants", seeds: 5, done: 1, all: 1, sources: [file], found, failures: [] };
  const version = { create: { slug, contentHash: crypto.randomUUID(), files: {}, seeds: [] } };
  const { id: proofId } = await database().proof.create({
    data: { exercise: { connect: { slug } }, version, kind: "mutants", grader: "g", progress, outcome: "passed" },
  });
  return { draft, author, which: { courseId, proofId, index: 0 }, address: { courseId, slug } };
}

const SAID = { id: "a-little-more", message: "You add $10^{-12}$.\n\nNothing is to be added." };

test("a program that was found becomes a mistake of the draft, as a change that says who made it", async () => {
  const { author, which, address } = await aSearch();
  const path = "mistakes/a-little-more.ts";
  expect(await makeMistake(author, { ...which, ...SAID })).toEqual({ ok: true, value: { path } });
  const draft = await readDraftFiles(author, address);
  expect(draft!.revision).toBe(2);
  const mistake = parseExercise(address.slug, draft!.files).mistakes.find(({ id }) => id === SAID.id);
  expect(mistake).toMatchObject({ message: SAID.message });
  expect(mistake!.code).toContain(CODE);
  expect(await database().exerciseDraftChange.findMany({ where: { slug: address.slug } })).toEqual([
    expect.objectContaining({ revision: 2, path, before: null, text: mistake!.code, savedById: author.id }),
  ]);
});

test("a mistake in a program among the parts belongs to that part", async () => {
  const { author, which } = await aSearch("parts/program/alternatives/loops.ts");
  expect(await makeMistake(author, { ...which, ...SAID })).toMatchObject({
    value: { path: "parts/program/mistakes/a-little-more.ts" },
  });
});

test("no file is written over, no message ends its own comment, and nothing is made of what was not found", async () => {
  const { author, which, address } = await aSearch();
  const before = await readDraftFiles(author, address);
  expect(await makeMistake(author, { ...which, ...SAID, id: "sigmoid" })).toMatchObject({
    ...{ ok: false, fields: { id: [expect.any(String)] } },
  });
  expect(await makeMistake(author, { ...which, ...SAID, message: "a */ process.exit()" })).toMatchObject({
    ...{ ok: false, fields: { message: [expect.any(String)] } },
  });
  expect(await makeMistake(author, { ...which, ...SAID, index: 7 })).toMatchObject({ ok: false });
  expect(await makeMistake(await aPerson(), { ...which, ...SAID })).toMatchObject({ ok: false });
  expect(await readDraftFiles(author, address)).toEqual(before);
});
