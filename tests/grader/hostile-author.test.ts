import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine, type Engine } from "#grader/engine.ts";
import { ExerciseError } from "#grader/exercise.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import { visibleReport } from "#grader/visibility.ts";
import { elementwiseTanh, RIGHT } from "#tests/support/engine.ts";

const { files } = await elementwiseTanh();
const exerciseWith = (change: Record<string, string>) => parseExercise("elementwise-tanh", { ...files, ...change });

let engine: Engine;
const failures: unknown[] = [];
beforeAll(async () => {
  engine = await createEngine({ runners: 2, log: (_, error) => failures.push(error) });
});
afterAll(() => engine.close());

const cases = (body: string) => ({ "cases.ts": `export function generateCases(random: any): any { ${body} }` });
const reference = (body: string) => ({ "reference.ts": `export function solve(xs: any): any { ${body} }` });
const judge = (body: string) => ({ "judge.ts": `export function judge(question: any): any { ${body} }` });
const mistake = (body: string) => ({
  "mistakes/sigmoid.ts": `/** m */ export function solve(xs: any): any { ${body} }`,
});
const aCase = (rest = "") => `{ title: "a", visibility: "public", input: { xs: [1] }, ${rest} }`;
const importing = (what: string) => ({
  "cases.ts": `import * as x from "${what}"; export const generateCases = () => [x];`,
});

/** What hangs is ended after ten seconds of CPU, which is much more on a machine that has other things to do. */
const PATIENCE_MS = 240_000;

const BROKEN: [what: string, change: Record<string, string>, rule: RegExp][] = [
  [
    "cases that allocate without end",
    cases("const a = []; for (;;) a.push(new Array(1000).fill(a.length));"),
    /cases\.ts: used too much memory/,
  ],
  [
    "ten million cases",
    cases(`return new Array(1e7).fill(${aCase()});`),
    /cases\.ts: gives back an array of length 10000000/,
  ],
  [
    "more cases than are graded",
    cases(`return new Array(201).fill(${aCase()});`),
    /cases\.ts: has 201 cases; 1 to 200 are allowed/,
  ],
  ["a case that is a proxy", cases(`return [new Proxy(${aCase()}, {})];`), /cases\.ts: gives back a proxy at \[0\]/],
  ["a list of cases that is a proxy", cases(`return new Proxy([${aCase()}], {});`), /cases\.ts: gives back a proxy$/],
  [
    "a title that is a getter",
    cases("return [{ get title() { for (;;) {} }, visibility: 'public', input: { xs: [1] } }];"),
    /cases\.ts: gives back a getter at \[0\]\.title/,
  ],
  [
    "an input that is a promise",
    cases("return [{ title: 'a', visibility: 'public', input: { xs: Promise.resolve([1]) } }];"),
    /cases\.ts: gives back a promise at \[0\]\.input\.xs/,
  ],
  [
    "cases that refer to themselves",
    cases("const a: any = []; a.push(a); return a;"),
    /cases\.ts: gives back arrays nested too deeply/,
  ],
  ["cases that are a promise", cases(`return Promise.resolve([${aCase()}]);`), /cases\.ts: gives back a promise/],
  [
    "a case with a field of its own",
    cases(`return [${aCase("points: 3")}];`),
    /cases\.ts: generateCases gives back no cases/,
  ],
  [
    "a title of a million characters",
    cases(`return [{ ...${aCase()}, title: "x".repeat(1e6) }];`),
    /cases\.ts: gives back more text than any answer has/,
  ],
  [
    "an input that looks like an encoded number",
    cases("return [{ title: 'a', visibility: 'public', input: { xs: [{ $number: 'NaN' }] } }];"),
    /cases\.ts: gives back a record with a field called \$number at \[0\]\.input\.xs\[0\]/,
  ],
  [
    "an input called after a prototype",
    cases(`return [{ title: "a", visibility: "public", input: JSON.parse('{"__proto__":[1]}') }];`),
    /cases\.ts: case "a" has the inputs ; the parameters are xs/,
  ],
  ["a generator that throws a proxy", cases("throw new Proxy({}, {});"), /cases\.ts: throws: a proxy was thrown/],
  [
    "a generator that rejects a promise",
    cases(`Promise.reject(1); return [${aCase()}];`),
    /cases\.ts: throws: a promise was rejected/,
  ],
  [
    "a generator that replaces what it runs on",
    cases(
      "JSON.parse = Reflect.apply = Array.isArray = (() => { throw 1 }) as any; const all: any = globalThis; for (const k of Reflect.ownKeys(all)) delete all[k]; return 1;",
    ),
    /cases\.ts: generateCases gives back no cases/,
  ],
  ["a reference that hangs", reference("for (;;) {}"), /reference\.ts: took longer than 10 s/],
  [
    "a reference that takes all memory",
    reference("const a = []; for (;;) a.push(new Float64Array(1e5).fill(1));"),
    /reference\.ts: (used too much memory|throws: RangeError)/,
  ],
  ["a reference without a value", reference(""), /reference\.ts: gives back undefined/],
  [
    "a reference that gives back too much",
    reference("return new Array(600000).fill(0);"),
    /reference\.ts: gives back an array of length 600000/,
  ],
  [
    "a mistake that takes all memory",
    mistake("let s: any = ['x']; for (;;) s = s.concat(s);"),
    /mistakes\/sigmoid\.ts: used too much memory/,
  ],
  ["an import of node:fs", importing("node:fs"), /cases\.ts: does not compile: "node:fs" is neither/],
  ["an import of a package", importing("isolated-vm"), /cases\.ts: does not compile: "isolated-vm" is neither/],
  [
    "an import from above",
    importing("../../server/env.ts"),
    /cases\.ts: does not compile: "\.\.\/\.\.\/server\/env\.ts" is neither/,
  ],
  [
    "an import from above that comes back",
    importing("./../elementwise-tanh/reference.ts"),
    /cases\.ts: does not compile/,
  ],
  ["an import by absolute path", importing("/etc/passwd"), /cases\.ts: does not compile: "\/etc\/passwd" is neither/],
  ["an import by URL", importing("file:///etc/passwd"), /cases\.ts: does not compile/],
  ["an import of data", importing("data:text/javascript,export default 1"), /cases\.ts: does not compile/],
  [
    "an import of the server",
    importing("#server/env.ts"),
    /cases\.ts: does not compile: "#server\/env\.ts" is neither/,
  ],
  [
    "an import of the grader",
    importing("#grader/engine.ts"),
    /cases\.ts: does not compile: "#grader\/engine\.ts" is neither/,
  ],
  ["an import that leaves #numeric", importing("#numeric/../server/env.ts"), /cases\.ts: does not compile/],
  ["an import of a prototype's name", importing("./constructor"), /cases\.ts: does not compile/],
  ["an import of the grader's own entry", importing("the grader's entry"), /cases\.ts: does not compile/],
  ["an import at run time", cases('return import("node:fs");'), /cases\.ts: does not compile: "node:fs" is neither/],
  [
    "an import at run time of a computed name",
    cases('return import("node:" + "fs");'),
    /cases\.ts: (gives back a promise|throws|does not compile)/,
  ],
  [
    "a require of a computed name",
    cases("return (require as any)('node:' + 'fs');"),
    /cases\.ts: (throws|does not compile)/,
  ],
];

test.each(BROKEN)(
  "an exercise with %s is refused in one sentence, and the engine lives on",
  async (_, change, rule) => {
    const exercise = exerciseWith(change);
    const error = await engine.prepare(exercise, "1").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ExerciseError);
    expect((error as ExerciseError).message).toMatch(rule);
    expect((error as ExerciseError).message.length).toBeLessThan(2000);
    const honest = { exercise: exerciseWith({}), code: RIGHT, seed: "1", cases: "public" } as const;
    expect((await engine.grade(honest)).status).toBe("passed");
  },
  PATIENCE_MS,
);

const JUDGES: [what: string, change: Record<string, string>, rule: RegExp][] = [
  ["throws", judge("throw new Error('no');"), /judge\.ts: throws: Error: no/],
  ["hangs", judge("for (;;) {}"), /judge\.ts: took longer than 10 s/],
  ["gives back a number", judge("return 1;"), /judge\.ts: gives back no judgement/],
  [
    "gives back text for a truth value",
    judge("return { passed: 'yes', message: '' };"),
    /judge\.ts: gives back no judgement/,
  ],
  [
    "has more to say than it may",
    judge("return { passed: false, message: 'x'.repeat(1e7) };"),
    /judge\.ts: gives back more text than any answer has/,
  ],
  [
    "says too much by a little",
    judge("return { passed: false, message: 'x'.repeat(2001) };"),
    /judge\.ts: gives back no judgement/,
  ],
  [
    "gives back a proxy",
    judge("return new Proxy({ passed: true, message: '' }, {});"),
    /judge\.ts: gives back a proxy/,
  ],
  [
    "gives back a promise",
    judge("return Promise.resolve({ passed: true, message: '' });"),
    /judge\.ts: gives back a promise/,
  ],
];

test.each(JUDGES)(
  "a judge that %s makes the grading an error of ours, and the engine lives on",
  async (_, change, rule) => {
    failures.length = 0;
    const report = await engine.grade({ exercise: exerciseWith(change), code: RIGHT, seed: "1", cases: "public" });
    expect(report).toMatchObject({ status: "internal-error", problems: [], cases: [] });
    expect(failures).toEqual([expect.any(ExerciseError)]);
    expect(String(failures[0])).toMatch(rule);
    const honest = { exercise: exerciseWith({}), code: RIGHT, seed: "1", cases: "public" } as const;
    expect((await engine.grade(honest)).status).toBe("passed");
  },
  PATIENCE_MS,
);

test("a judge is asked about what came back, also when it looks like an encoded number", async () => {
  const change = judge("return { passed: typeof question.output === 'number', message: typeof question.output };");
  const job = { exercise: exerciseWith(change), seed: "1", cases: "public" } as const;
  const report = await engine.grade({
    ...job,
    code: 'export const solve = (xs: number[]): any => ({ $number: "NaN" });',
  });
  expect(report.status).toBe("failed");
  expect((await engine.grade({ ...job, code: "export const solve = (xs: number[]): any => NaN;" })).status).toBe(
    "passed",
  );
});

test("cases that ask the clock or Math.random are the same in every process", async () => {
  const change = cases(
    "return [{ title: String(new Date()), visibility: 'public', input: { xs: [Math.random(), Date.now(), Math.random()] } }];",
  );
  const other = await createEngine({ runners: 1 });
  try {
    const [one, two] = [
      await engine.prepare(exerciseWith(change), "1"),
      await other.prepare(exerciseWith(change), "1"),
    ];
    expect(one).toEqual(two);
    expect(one.cases[0]?.input.xs).toHaveLength(3);
  } finally {
    await other.close();
  }
});

test("a reference that prints says nothing to a learner", async () => {
  const exercise = exerciseWith(
    reference("console.log('the answer is', xs.map(Math.tanh)); return xs.map(Math.tanh);"),
  );
  const report = await engine.grade({
    exercise,
    code: "export const solve = (xs: number[]) => xs;",
    seed: "1",
    cases: "all",
  });
  expect(report.status).toBe("failed");
  expect(JSON.stringify(report)).not.toContain("the answer is");
});

test("a mistake that throws in every case is no mistake anybody made, and no error", async () => {
  const { mistakes } = await engine.prepare(exerciseWith(mistake("throw new Proxy({}, {});")), "1");
  expect(mistakes.find(({ id }) => id === "sigmoid")?.outputs).toEqual([null, null, null, null]);
});

test("a mistake's message comes to the learner without control characters and with its markup as text", async () => {
  const comment = "/** <img src=x onerror=alert(1)> \u001b[2J\u0000 $x$ */";
  const exercise = exerciseWith({
    "mistakes/sigmoid.ts": `${comment} export const solve = (xs: number[]) => xs.map(() => 7);`,
  });
  const code = "export const solve = (xs: number[]) => xs.map(() => 7);";
  const { diagnosis } = visibleReport(await engine.grade({ exercise, code, seed: "1", cases: "all" }));
  expect(diagnosis.map(({ message }) => message)).toEqual(["<img src=x onerror=alert(1)> �[2J� $x$"]);
});
