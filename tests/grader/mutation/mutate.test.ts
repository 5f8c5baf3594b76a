import { expect, test } from "vitest";
import { mutateWidely } from "#grader/mutation/mutate.ts";
import { standingAlone } from "#grader/mutation/standing-alone.ts";

const changesOf = (code: string) => mutateWidely(code, 1000, "seed").map((mutant) => mutant.code);

test.each<[string, string, string]>([
  ["an operator", "return a + b;", "return (a - (b));"],
  ["a dropped term", "return a + b;", "return (a);"],
  ["a transpose", "return multiply(transpose(a), b);", "return multiply((a), b);"],
  ["swapped parameters", "return multiply(a, b);", "return (multiply(b, a));"],
  ["swapped parameters that are expressions", "return multiply(a[0], b[1]);", "return (multiply(b[1], a[0]));"],
  ["swapped indices", "return a[b][c];", "return (a[c][b]);"],
  ["a bound one off", "for (let i = 0; i < b; i++) a += i;", "for (let i = 0; (i < (b) - 1); i++) a += i;"],
  ["a beginning one off", "for (let i = 0; i < b; i++) a += i;", "for (let i = 1; i < b; i++) a += i;"],
  ["an index one off", "return a[i];", "return (a[i - 1]);"],
  ["a constant", "return a * 2;", "return a * (3);"],
  ["a branch", "return a > 0 ? a : b;", "return (b);"],
  ["an activation left out", "return Math.tanh(a);", "return (a);"],
])("the wide search knows %s", (_, body, changed) => {
  const whole = (text: string) => `export function f(a: any, b: any, c: any, i: any) { ${text} }`;
  expect(changesOf(whole(body))).toContain(whole(changed));
});

test("the wide search changes one place at a time, never gives the program back, and draws alike for a seed", () => {
  const code = "export function f(a: number, b: number): number { return transpose(a) + b * 2; }";
  const mutants = mutateWidely(code, 5, "one");
  expect(mutants).toEqual(mutateWidely(code, 5, "one"));
  expect(mutants).toHaveLength(5);
  expect(changesOf(code)).not.toContain(code);
});

test("a program stands alone without the types that it imports, and not without anything else", () => {
  const types =
    'import type { Matrix } from "#numeric/matrices.ts";\nimport type {\n  Vector,\n} from "#numeric/vectors.ts";\n\n';
  const code = "export const f = (x: Vector): Vector => x;\n";
  expect(standingAlone(types + code)).toBe(code);
  expect(standingAlone(code)).toBe(code);
  expect(standingAlone(`${types}import { tanh } from "#numeric/activations.ts";\n${code}`)).toBeNull();
  expect(standingAlone("")).toBeNull();
});
