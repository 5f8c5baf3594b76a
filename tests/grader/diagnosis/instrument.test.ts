import { expect, test } from "vitest";
import { instrument } from "#grader/diagnosis/variants/instrument.ts";
import { RUNTIME } from "#grader/diagnosis/variants/runtime.ts";
import { together } from "#grader/diagnosis/variants/together.ts";

/** `f` of a module, with the expressions of one variant written wrongly. */
function run(code: string, id: string | null, ...args: unknown[]) {
  const { code: instrumented, variants: single } = instrument("m", code);
  const variants = [...single, ...together(single)];
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
  const named = [...variants, ...together(variants)].filter(({ id }) => id === "not-divided:n");
  expect(named.map(({ keys }) => keys.length)).toEqual([1, 1, 2]);
});

test("nothing is handed on from step to step", () => {
  const code =
    "export function f(xs, h0) { const hs = []; for (const x of xs) hs.push(x + (hs.at(-1) ?? h0)); return hs; }";
  expect(run(code, null, [1, 2], 10)).toEqual([11, 13]);
  expect(run(code, "not-handed-on:h0", [1, 2], 10)).toEqual([11, 12]);
});

test("a fault is also made in several files at once, as a helper makes it", () => {
  const code = "export function f(d, W) { return timesTransposed(d, W); }";
  const variants = ["one", "other"].flatMap((file) => instrument(file, code).variants);
  const added = together(variants).filter(({ id }) => id === "sum-for-product:d|W");
  expect(added.map(({ keys }) => keys.map((key) => key.split(":")[0]))).toEqual([["one", "other"]]);
});

const FOR = "export function f(n) { let sum = 0; for (let k = 0; k < n; k++) sum += k + 1; return sum; }";

test("a loop begins late or ends early, and never goes on longer", () => {
  expect(run(FOR, null, 4)).toBe(10);
  expect(run(FOR, "first-round-left-out:k", 4)).toBe(9);
  expect(run(FOR, "last-round-left-out:k", 4)).toBe(6);
  const back = "export function f(n) { const seen = []; for (let t = n; t >= 1; t--) seen.push(t); return seen; }";
  expect(run(back, "first-round-left-out:t", 3)).toEqual([2, 1]);
  expect(run(back, "last-round-left-out:t", 3)).toEqual([3, 2]);
  const { variants } = instrument("m", "export function f(n) { let i = 0; while (i < n + 1) i++; return i; }");
  expect(variants.map(({ id }) => id)).toEqual(["begins-at-one:i"]);
});

test("a sum keeps its last term, takes its terms away, or begins at one", () => {
  expect(run(FOR, "sum-overwritten:sum", 4)).toBe(4);
  expect(run(FOR, "sign-turned-inside:k + 1", 4)).toBe(-10);
  expect(run(FOR, "begins-at-one:sum", 4)).toBe(11);
});

test("brackets are left out", () => {
  const code = "export function f(a, b, c) { return (a + b) * c; }";
  expect(run(code, null, 2, 3, 5)).toBe(25);
  expect(run(code, "brackets-left-out:a + b", 2, 3, 5)).toBe(17);
});

test("of a product of several factors any are left out, one is divided by, or two are added", () => {
  const code = "export function f(a, b, c) { return a * b * c; }";
  expect(run(code, "factor-left-out:a, c", 2, 3, 5)).toBe(3);
  expect(run(code, "divided-for-multiplied:b", 2, 3, 5)).toBeCloseTo(10 / 3, 12);
  expect(run(code, "sum-for-product:a|c", 2, 3, 5)).toBe(21);
});

const CORE = `const times = (x, W) => W[0].map((_, j) => x.reduce((s, e, i) => s + e * W[i][j], 0));
  const multiply = (a, b) => a.map((e, i) => e * b[i]);`;
const product = `export function f(x, W) { ${CORE} const y = times(x, W); return y; }`;
const W = [
  [1, 2],
  [3, 4],
];

test("an index stands still in a product, or a loop begins at 1", () => {
  expect(run(product, null, [1, 10], W)).toEqual([31, 42]);
  expect(run(product, "first-product-left-out:x|W", [1, 10], W)).toEqual([30, 40]);
  expect(run(product, "first-column-throughout:W", [1, 10], W)).toEqual([31, 31]);
  expect(run(product, "collected-in-first:y", [1, 10], W)).toEqual([73, 0]);
  expect(run(product, "first-entry-left-out:y", [1, 10], W)).toEqual([0, 42]);
  const entries = `export function f(a, b) { ${CORE} return multiply(a, b); }`;
  expect(run(entries, "index-still:b", [2, 3], [5, 7])).toEqual([10, 15]);
});

test("the least of a bound and a value is a decision, and what is decided for may be wrong alone", () => {
  const code = "export function f(most, size) { return Math.min(1, most / size); }";
  expect(run(code, "multiplied-for-divided:size", 0.5, 4)).toBe(1);
  const { variants } = instrument("m", code);
  const decided = variants.filter(({ id }) => id === "multiplied-for-divided:size");
  expect(decided).toHaveLength(2);
});
