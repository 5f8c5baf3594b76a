import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCatalog } from "#exercises/catalog.ts";
import { checkProse } from "#exercises/check-prose.ts";
import { createEngine, type Engine } from "#grader/engine.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import { proveExercise } from "#grader/prove-exercise.ts";
import { problemsOf } from "#server/authoring/problems.ts";
import { TEMPLATES } from "#server/authoring/schema.ts";
import { readTemplate } from "#server/authoring/templates.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ runners: 2 });
});
afterAll(() => engine.close());

test("every template that can be chosen is a folder, and every folder can be chosen", async () => {
  const { exercises, errors } = await readCatalog(path.join("server", "authoring", "templates"));
  expect(errors).toEqual([]);
  expect(exercises.map(({ slug }) => slug).sort()).toEqual([...TEMPLATES].sort());
});

test.each(TEMPLATES)("the template %s passes the publish gate as it is, whatever it is called", async (name) => {
  const files = await readTemplate(name);
  expect(problemsOf("another-name", files)).toEqual([]);
  const exercise = parseExercise("another-name", files);
  const seeds = Array.from({ length: exercise.kind === "by-hand" ? 30 : 5 }, (_, i) => `template-${i}`);
  const proof = await proveExercise(engine, exercise, seeds);
  expect([...checkProse(exercise, new Set()), ...proof.failures]).toEqual([]);
  expect(proof.gradings).toBeGreaterThan(5);
  expect(exercise.mistakes.length).toBeGreaterThan(1);
});
