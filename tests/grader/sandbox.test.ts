import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine, type Engine } from "#grader/engine.ts";
import type { Exercise } from "#grader/exercise.ts";
import { GradeReport } from "#grader/report.ts";
import { visibleReport } from "#grader/visibility.ts";
import { complaint, elementwiseTanh, RIGHT } from "#tests/support/engine.ts";

let engine: Engine;
let exercise: Exercise;
const failures: unknown[] = [];

beforeAll(async () => {
  exercise = await elementwiseTanh();
  engine = await createEngine({ runners: 2, log: (message, error) => failures.push([message, error]) });
});
afterAll(() => engine.close());

const grade = (code: string) => engine.grade({ exercise, code, seed: "1", cases: "all" });

test("a right solution passes every case", async () => {
  const report = await grade(RIGHT);
  expect(GradeReport.parse(report)).toMatchObject({ status: "passed", score: 1 });
  expect(report.cases.map(({ visibility }) => visibility)).toEqual(["public", "public", "hidden", "hidden"]);
});

/** The body of `solve(xs: any): any` unless it is a whole program. */
const solve = (body: string) => `export function solve(xs: any): any { ${body} }`;

const HOSTILE: [what: string, code: string, verdicts: string[], says: RegExp][] = [
  ["an endless loop", solve("for (;;) {}"), ["timed-out"], /took longer than 1 s/],
  [
    "an endless loop around new Array",
    solve("let b; while (1) b = new Array(1000); return b;"),
    ["timed-out"],
    /longer/,
  ],
  ["an endless loop at the top level", `while (true) {}\n${RIGHT}`, ["timed-out"], /outside of functions/],
  [
    "an endless chain of promises",
    solve("const f = (): any => Promise.resolve().then(f); f(); return xs"),
    ["timed-out", "out-of-memory"],
    /./,
  ],
  [
    "an uninterruptible search",
    solve("return [Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)]"),
    ["timed-out"],
    /./,
  ],
  ["a huge BigInt", solve("let x = 3n; for (;;) x = x * x;"), ["timed-out", "out-of-memory", "runtime-error"], /./],
  ["a regular expression that backtracks", solve("return [/(a+)+b/.test('a'.repeat(40)) ? 1 : 0]"), ["timed-out"], /./],
  [
    "a Map that grows",
    solve("const m = new Map(); for (let i = 0; ; i++) m.set(i, i);"),
    ["out-of-memory", "timed-out"],
    /64 MB|longer/,
  ],
  [
    "an array that grows",
    solve("const a: any[] = []; for (;;) a.push(a.slice());"),
    ["out-of-memory", "runtime-error"],
    /./,
  ],
  [
    "buffers outside the heap",
    solve("const k: any[] = []; for (;;) { k.push(new Float64Array(1e5).fill(1)); }"),
    ["out-of-memory", "runtime-error"],
    /./,
  ],
  ["endless recursion", solve("const f = (): any => f() + 1; return f();"), ["runtime-error"], /RangeError/],
  [
    "an error with getters",
    solve("throw { get message() { for (;;) {} }, get stack() { for (;;) {} } };"),
    ["runtime-error"],
    /a record was thrown/,
  ],
  ["a thrown text", solve("throw 'no';"), ["runtime-error"], /the text "no" was thrown/],
  ["a thrown null", solve("throw null;"), ["runtime-error"], /null was thrown/],
  [
    "a thrown error",
    solve("\n\nif (xs) throw new TypeError('bad');\n\nreturn 1;\n"),
    ["runtime-error"],
    /TypeError: bad \(line 3\)/,
  ],
  ["an error at the top level", `${RIGHT}\nthrow new Error("early");`, ["runtime-error"], /early \(line 2\)/],
  ["NaN", solve("return xs.map(() => NaN)"), ["failed"], /got NaN/],
  ["undefined", solve(""), ["failed"], /undefined/],
  ["a promise", "export async function solve(xs: number[]) { return xs.map(Math.tanh); }", ["failed"], /a promise/],
  ["a function", solve("return () => xs"), ["failed"], /a function/],
  ["a bigint", solve("return [1n, 2n, 3n]"), ["failed"], /a bigint at \[0\]/],
  ["a symbol", solve("return Symbol()"), ["failed"], /a symbol/],
  ["text", solve("return xs.map((x: number) => String(Math.tanh(x)))"), ["failed"], /ys/],
  [
    "a getter",
    solve("const a = xs.map(Math.tanh); Object.defineProperty(a, 0, { get: () => Math.tanh(xs[0]) }); return a"),
    ["failed"],
    /a getter/,
  ],
  ["a hole", solve("const a = xs.map(Math.tanh); delete a[0]; return a"), ["failed"], /a hole/],
  ["a proxy", solve("return new Proxy(xs.map(Math.tanh), {})"), ["failed"], /a proxy/],
  [
    "a class of array",
    solve("return (class extends Array<number> {}).from(xs, Math.tanh)"),
    ["failed"],
    /extends Array/,
  ],
  ["a wrong shape", solve("return [xs.map(Math.tanh)]"), ["failed"], /expected shape \[3\], got shape \[1, 3\]/],
  [
    "changed built-ins",
    solve(
      "Math.abs = () => NaN; (Array.prototype as any).every = () => true; JSON.stringify = () => '[1]' as any; return [0, 0, 0]",
    ),
    ["failed"],
    /expected 0.46/,
  ],
  [
    "a setter on Array.prototype",
    solve(
      "for (let i = 0; i < 9; i++) Object.defineProperty(Array.prototype, i, { set() {}, get: () => 0, configurable: true }); return [0]",
    ),
    ["failed"],
    /./,
  ],
  ["process", solve("return (globalThis as any).process.pid"), ["runtime-error"], /undefined/],
  [
    "require",
    "declare const require: any;\nexport const solve = (xs: number[]) => require('fs');",
    ["runtime-error"],
    /require is not defined/,
  ],
  [
    "the constructor of a console function",
    solve("return (console.log as any).constructor('return process')().pid"),
    ["runtime-error"],
    /process is not defined/,
  ],
];

test.each(HOSTILE)(
  "%s has its verdict, and the next submission is graded normally",
  async (_, code, verdicts, says) => {
    const report = GradeReport.parse(await grade(code));
    expect(verdicts).toContain(report.status);
    expect(complaint(report)).toMatch(says);
    expect((await grade(RIGHT)).status).toBe("passed");
  },
);

test("a program that prints without end is cut short and graded all the same", async () => {
  const report = await grade(
    `console.log("start");\n${solve("for (let i = 0; i < 20000; i++) console.log('x'.repeat(500)); return xs.map(Math.tanh)")}`,
  );
  expect(report.status).toBe("passed");
  expect(report.console.lines).toEqual(["start"]);
  const printed = report.cases[0]?.console;
  expect(printed?.lines.join("").length).toBeLessThan(9000);
  expect((printed?.lines.length ?? 0) + (printed?.droppedLines ?? 0)).toBe(20_000);
});

test("what an endless loop printed first is kept", async () => {
  const report = await grade(solve("console.log('before', [1, -0, NaN], { a: 'b' }); for (;;) {}"));
  expect(report.cases[0]).toMatchObject({
    status: "timed-out",
    console: { lines: ['before [1, -0, NaN] { a: "b" }'] },
  });
  expect(report.cases.slice(1).map(({ status }) => status)).toEqual(["not-run", "not-run", "not-run"]);
});

test("a hidden input that the program keeps does not come out in a public case", async () => {
  const code = `const seen: number[] = [];\n${solve("seen.push(...xs); console.log(seen); if (seen.length > 4) throw new Error(String(seen)); return seen")}`;
  const { cases } = await engine.prepare(exercise, "1");
  const secrets = cases.slice(2).flatMap(({ input }) => (input.xs as number[]).map(String));
  const text = JSON.stringify(visibleReport(await grade(code)));
  expect(secrets.length).toBeGreaterThan(10);
  for (const secret of secrets) expect(text).not.toContain(secret);
});

test("Math.random and the clock are the same in every run", async () => {
  const code = solve("return [Math.random(), Date.now(), new Date().getFullYear()]");
  const outputs = (await Promise.all([grade(code), grade(code)])).map(({ cases }) => cases[0]?.outputs?.[0]?.actual);
  expect(outputs[0]).toEqual(outputs[1]);
  expect(outputs[0]).toEqual([expect.any(Number), 1735689600000, 2025]);
});

test("no control character and no half of a surrogate pair comes out of a program, whatever way it takes", async () => {
  const hostile = "\\u0000\\u001b[2J\\ud800";
  const says = (body: string) => grade(`console.log("${hostile}");\n${solve(`console.log("${hostile}"); ${body}`)}`);
  const reports = [await says(`throw new Error("${hostile}")`), await says(`return { "${hostile}": "${hostile}" }`)];
  for (const report of [...reports, await grade(`const x: number = "\u0000";`)])
    expect(JSON.stringify(report)).not.toMatch(/\\u00[01]|\\ud8/);
  expect(complaint(reports[0]!)).toBe("Error: ��[2J� (line 2)");
  expect(reports[1]?.console.lines).toEqual(["��[2J�"]);
});

test("an answer too large for a report is judged and not shown", async () => {
  const [output] = (await grade(solve("return new Array(5000).fill(0)"))).cases[0]?.outputs ?? [];
  expect(output?.message).toBe("ys: expected shape [3], got shape [5000]");
  expect(output).not.toHaveProperty("actual");
});

test("a trial runs the public cases alone", async () => {
  const report = await engine.grade({ exercise, code: RIGHT, seed: "1", cases: "public" });
  expect(report.cases.map(({ visibility }) => visibility)).toEqual(["public", "public"]);
  expect(report.status).toBe("passed");
});

test("the engine had nothing to complain of itself", () => {
  expect(failures).toEqual([]);
});

test("a getter put on typed arrays is never handed the memory of the console", async () => {
  const report = await grade(`
    let met = "nothing";
    const typedArrays = Object.getPrototypeOf(Uint16Array.prototype);
    Object.defineProperty(typedArrays, "length", { get() { met = this.buffer.constructor.name; return 0; } });
    export function solve(_xs: number[]): number[] {
      console.log("printed");
      throw new Error(\`met \${met}\`);
    }`);
  expect(report.cases[0]).toMatchObject({ status: "runtime-error", message: expect.stringContaining("met nothing") });
  expect(report.cases[0]?.console?.lines).toEqual(["printed"]);
});
