import { expect, test } from "vitest";
import { instrument } from "#grader/diagnosis/variants/instrument.ts";
import { RUNTIME } from "#grader/diagnosis/variants/runtime.ts";

/** `f` of a module, with the expressions of one variant written wrongly. */
function run(code: string, id: string | null, ...args: unknown[]) {
  const { code: instrumented, variants } = instrument("m", code);
  const variant = variants.find((each) => each.id === id);
  if (id !== null && !variant)
    throw new Error(`no variant is called ${id}: ${variants.map((each) => each.id).join(", ")}`);
  const on = Object.fromEntries((variant?.keys ?? []).map((key) => [key, true]));
  const body = `${RUNTIME} $d.on = on; ${instrumented.replace("export ", "")}; return f(...args);`;
  return new Function("on", "args", body)(on, args);
}

const SUM = "export function f(x, y, z) { return x + y * z; }";

test("a program that is instrumented computes what it did", () => {
  expect(run(SUM, null, 1, 2, 3)).toBe(7);
});

test("terms and factors are left out, signs are turned", () => {
  expect(run(SUM, "term-left-out:x", 1, 2, 3)).toBe(6);
  expect(run(SUM, "factor-left-out:z", 1, 2, 3)).toBe(3);
  expect(run(SUM, "sign-turned-inside:y * z", 1, 2, 3)).toBe(-5);
});

test("a bend is left out, or it is another one", () => {
  const code = "export function f(a) { return tanh(a); function tanh(v) { return v.map((e) => Math.tanh(e)); } }";
  expect(run(code, "bend-left-out:tanh", [0.5])).toEqual([0.5]);
  expect(run(code, "other-bend:tanh", [0])).toEqual([0.5]);
});

test("an index is one too low or too high, and what is assigned stays in its place", () => {
  const code = "export function f(a, t) { const b = []; b[t] = a[t]; return b[t]; }";
  expect(run(code, "index-early:a", [5, 6, 7], 1)).toBe(5);
  expect(run(code, "index-late:a", [5, 6, 7], 1)).toBe(7);
  expect(run(code, "index-early:b", [5, 6, 7], 1)).toBeUndefined();
});

test("the same fault is also made in all places at once", () => {
  const code = "export function f(x, n) { return [x / n, 2 * x / n]; }";
  expect(run(code, "not-divided:n", 6, 3)).toEqual([6, 4]);
  const { variants } = instrument("m", code);
  expect(variants.filter(({ id }) => id === "not-divided:n").map(({ keys }) => keys.length)).toEqual([1, 1, 2]);
});

test("nothing is handed on from step to step", () => {
  const code =
    "export function f(xs, h0) { const hs = []; for (const x of xs) hs.push(x + (hs.at(-1) ?? h0)); return hs; }";
  expect(run(code, null, [1, 2], 10)).toEqual([11, 13]);
  expect(run(code, "not-handed-on:h0", [1, 2], 10)).toEqual([11, 12]);
});

test("loops keep their bounds, so that a variant ends where the program did", () => {
  const { variants } = instrument(
    "m",
    "export function f(n) { let i = 0; while (i < n + 1) i += 1; for (let k = 0; k < n - 1; k++) i += k; return i; }",
  );
  expect(variants).toEqual([]);
});
