import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine, type Engine } from "#grader/engine.ts";
import { elementwiseTanh, RIGHT } from "#tests/support/engine.ts";

const exercise = await elementwiseTanh();
let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ runners: 2 });
});
afterAll(() => engine.close());

const solve = (body: string) => `export function solve(xs: number[]): any { ${body} }`;
/** Elementwise work that takes CPU time and nothing else. */
const work = (steps: number) =>
  solve(
    `let sum = 0; for (let i = 0; i < ${steps}; i++) sum += Math.sin(i); return xs.map((x) => Math.tanh(x) + 0 * sum);`,
  );

test.each([
  ["an endless loop", solve("for (;;) {}"), true],
  ["memory without end", solve("const all = []; for (;;) all.push(new Array(1e5).fill(1));"), true],
  ["a recursion without end", "export function solve(xs: number[]): number[] { return solve(xs); }", true],
  [
    "more than half of the memory",
    solve("const kept = new Array(5e6).fill(0.5); return xs.map((x) => x + kept.length);"),
    true,
  ],
  ["a right solution", RIGHT, false],
  ["a wrong solution", solve("return xs"), false],
  ["an error that is thrown", solve("throw new Error('no')"), false],
  ["code that does not compile", "export const solve = (", false],
])("the report on %s says whether it may differ", async (_, code, mayDiffer) => {
  expect((await engine.grade({ exercise, code, seed: "1", cases: "all" })).mayDiffer).toBe(mayDiffer);
});

test("a program that takes ever more CPU is said to be near its limit before it meets it", async () => {
  const seen: { status: string; mayDiffer: boolean }[] = [];
  for (let steps = 2e5; seen.at(-1)?.status !== "timed-out"; steps *= 1.6) {
    const { status, mayDiffer } = await engine.grade({ exercise, code: work(steps), seed: "1", cases: "all" });
    seen.push({ status, mayDiffer });
  }
  expect(seen[0]).toEqual({ status: "passed", mayDiffer: false });
  expect(seen).toContainEqual({ status: "passed", mayDiffer: true });
  expect(seen.at(-1)?.mayDiffer).toBe(true);
});
