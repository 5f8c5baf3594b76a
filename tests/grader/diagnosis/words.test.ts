import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCatalog } from "#exercises/catalog.ts";
import { bundleVariants } from "#grader/author/variant-bundle.ts";
import { answerChanges } from "#grader/diagnosis/changed-answers.ts";
import { inputChanges } from "#grader/diagnosis/changed-inputs.ts";
import { readId } from "#grader/diagnosis/hypothesis.ts";
import { KINDS, wordsFor } from "#grader/diagnosis/words.ts";
import { createEngine } from "#grader/engine.ts";

const { exercises } = await readCatalog(path.join(import.meta.dirname, "../../../exercises"));
const engine = await createEngine({ runners: 1 });
afterAll(() => engine.close());

test("whatever may be said of any exercise has words, and they name what it is about", async () => {
  const ids = new Set<string>();
  for (const exercise of exercises.filter((each) => each.kind === "code").filter((each) => !each.hasJudge)) {
    const { cases } = await engine.prepare(exercise, "words");
    for (const { id } of inputChanges(cases[0]!.input)) ids.add(id);
    for (const { id } of answerChanges(cases)) ids.add(id);
    for (const { id } of (await bundleVariants(exercise)).variants) ids.add(id);
  }
  expect(ids.size).toBeGreaterThan(5000);
  const known = new Set(KINDS);
  expect([...ids].map((id) => readId(id).kind).filter((kind) => !known.has(kind))).toEqual([]);
  for (const id of ids) expect(wordsFor(id), id).not.toMatch(/undefined|``/);
});

test("what is observed has words as well", () => {
  for (const kind of [
    "not-finite:NaN",
    "shape-transposed",
    "shape-wrong",
    "ragged",
    "single-precision",
    "nearly-right",
  ])
    expect(wordsFor(`${kind}@H`)).toMatch(/^In `H`: /);
});

test("words follow from the id", () => {
  expect(wordsFor("inputs-exchanged:Wxr|Wxz")).toBe("`Wxr` and `Wxz` have changed places.");
  expect(wordsFor("by-length:X#0@loss")).toContain("divided by the length of `X`");
  expect(() => wordsFor("no-such-kind")).toThrow('there are no words for "no-such-kind"');
});
