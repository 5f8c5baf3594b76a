import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine, type Engine } from "#grader/engine.ts";
import { ExerciseError } from "#grader/exercise.ts";
import { proveExercise } from "#grader/prove-exercise.ts";
import { verifyReceipt } from "#grader/receipt.ts";
import { GradeReport } from "#grader/report.ts";
import { visibleReport } from "#grader/visibility.ts";
import { filesWithAProgram, RIGHT, withAProgram } from "#tests/support/engine.ts";

const KEY = new Uint8Array(32).fill(9);
const exercise = await withAProgram();
const { starter } = exercise.programs.program!;
let engine: Engine;
let a: number[];
beforeAll(async () => {
  engine = await createEngine({ runners: 2, receiptKey: KEY });
  a = (await engine.prepare(exercise, "v")).cases[0]!.input.a as number[];
});
afterAll(() => engine.close());

const job = { exercise, seed: "v", hiddenSeed: "h", cases: "all" } as const;
const grade = (answers: unknown, change: object = {}) =>
  engine.grade({ ...job, code: JSON.stringify(answers), ...change });
const byHand = () => ({
  sum: a[0]! + a[1]!,
  doubled: [2 * (a[0]! + a[1]!), (a[0]! + a[1]!) / 2],
  square: a.map((x) => a.map((y) => x * y)),
  ...{ slope: "1 - h^2", steps: ["add", "double"], why: ["addition"] },
});
const solve = (body: string) => `export function solve(xs: Vector): Vector { ${body} }`;
const SIGMOID = solve("return xs.map((x) => 1 / (1 + Math.exp(-x)));");
/** The part that is a program, and the report on that. */
const partOf = ({ cases }: GradeReport) => cases.at(-1)!;
const programOf = (report: GradeReport) => partOf(report).part!.program!;
const withoutTimes = (report: GradeReport) => ({ ...report, timings: {} });

test("right answers and a right program pass together, each with its points", async () => {
  const report = await grade({ ...byHand(), program: RIGHT });
  expect(report).toMatchObject({ status: "passed", score: 1, diagnosis: [], problems: [] });
  expect(partOf(report)).toMatchObject({ status: "passed", part: { kind: "code", points: 3, score: 1 } });
  expect(programOf(report).cases.map(({ visibility }) => visibility)).toEqual(["public", "public", "hidden", "hidden"]);
  expect(GradeReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
});

test("a program has its share of cases as its share of points, and its named mistake beside those on paper", async () => {
  const wrong = solve("return xs.length === 1 ? xs.map(Math.tanh) : xs.map(() => 9);");
  const partly = await grade({ ...byHand(), program: wrong });
  expect(partly).toMatchObject({ status: "failed", score: (7 + 3 / 4) / 10 });
  expect(partOf(partly)).toMatchObject({ status: "failed", message: "1 of 4 cases passes." });

  const named = await grade({ sum: a[0]! - a[1]! - 20, program: SIGMOID });
  const message = exercise.programs.program!.mistakes.find(({ id }) => id === "sigmoid")!.message;
  expect(named.diagnosis.map(({ id, cases }) => [id, cases])).toEqual([
    ["difference", [0]],
    ["program/sigmoid", [6]],
  ]);
  expect(partOf(named).diagnosis).toEqual(["program/sigmoid"]);
  expect(programOf(named).diagnosis).toMatchObject([{ id: "sigmoid", message, cases: [0, 1, 2, 3] }]);
  expect(programOf(named).cases[0]!.outputs).toMatchObject([{ name: "ys", status: "different" }]);
});

test("the starter as it was given is not answered yet, and is zero of its points", async () => {
  for (const program of [starter, `\n${starter}`, "", "  "]) {
    const report = await grade({ ...byHand(), program });
    expect(report).toMatchObject({ status: "failed", score: 0.7 });
    expect(partOf(report)).toMatchObject({ status: "not-run", message: "Not answered yet." });
    expect(partOf(report).part).not.toHaveProperty("program");
  }
  expect(await grade({ program: starter })).toMatchObject({
    status: "rejected",
    problems: [{ message: "Nothing is answered yet." }],
  });
  expect((await grade({ program: ["x"] })).problems[0]?.message).toMatch(/program takes a program as text/);
});

test.each([
  ["does not parse", "export function solve(", "compile-error", "failed", /does not compile: line 1, /, "failed"],
  ["has a wrong type", solve('return "x";'), "compile-error", "failed", /line 1, Type 'string' is not/, "failed"],
  ["imports", 'import "node:fs";', "rejected", "failed", /The program was not run: line 1, /, "failed"],
  ["throws", solve("throw new Error(String(xs));"), "runtime-error", "runtime-error", /0 of 4 cases/, "runtime-error"],
  ["loops", solve("for (;;) {}"), "timed-out", "timed-out", /0 of 4 cases/, "timed-out"],
] as const)("a program that %s fails alone, with the marks on paper untouched", async (...row) => {
  const [, program, verdict, status, message, whole] = row;
  const report = await grade({ ...byHand(), program });
  expect(report).toMatchObject({ status: whole, score: 0.7, problems: [] });
  expect(report.cases.slice(0, -1).map((each) => each.status)).toEqual(Array(6).fill("passed"));
  expect(programOf(report).status).toBe(verdict);
  expect(partOf(report)).toMatchObject({ status, message: expect.stringMatching(message) });
  expect(report.mayDiffer).toBe(verdict === "timed-out");
});

test("a trial of the program alone sees its public cases, and marks nothing else", async () => {
  const report = await grade({ program: SIGMOID }, { cases: "public" });
  expect(report.cases.slice(0, -1).every(({ status }) => status === "not-run")).toBe(true);
  expect(programOf(report).cases.map(({ visibility }) => visibility)).toEqual(["public", "public"]);
  expect(programOf(report).diagnosis[0]?.id).toBe("sigmoid");
});

test("hidden cases come from the hidden seed alone, and never from one that a variant's numbers are shown of", async () => {
  const inputs = (report: GradeReport) => JSON.stringify(programOf(report).cases.map((each) => each.inputs));
  const [one, other] = [await grade({ program: SIGMOID }), await grade({ program: SIGMOID }, { hiddenSeed: "i" })];
  expect(inputs(other)).not.toBe(inputs(one));
  expect(inputs(await grade({ program: SIGMOID }, { seed: "w" }))).toBe(inputs(one));
  const alone = exercise.programs.program!;
  const ofVariantSeed = await engine.prepare(alone, "h");
  expect(inputs(one)).not.toContain(JSON.stringify(ofVariantSeed.cases[2]!.input.xs));
  expect(withoutTimes(await grade({ program: SIGMOID }))).toEqual(withoutTimes(one));
});

test("what a learner sees of a hidden case of a program is what they see of any other", async () => {
  const report = await grade({ ...byHand(), program: SIGMOID });
  const seen = programOf(visibleReport(report));
  expect(seen.seed).toBe("");
  expect(seen.timings).toEqual({});
  expect(seen.cases[2]).toEqual({
    ...{ title: "hidden numbers", visibility: "hidden", status: "failed", diagnosis: ["sigmoid"] },
  });
  expect(seen.cases[0]?.outputs?.[0]?.expected).toBeDefined();
  expect(report.timings).toMatchObject({ program: expect.any(Number), total: expect.any(Number) });
});

test("a receipt binds how the program was judged, and on what", async () => {
  const answers = { ...byHand(), program: SIGMOID };
  const report = await grade(answers);
  const code = JSON.stringify(answers);
  expect(verifyReceipt(report, code, KEY)).toBe(true);
  const changed = (change: object) => ({
    ...report,
    cases: report.cases.map((each) =>
      each.part?.program ? { ...each, part: { ...each.part, program: { ...each.part.program, ...change } } } : each,
    ),
  });
  for (const change of [{ seed: "x" }, { score: 0.25 }, { status: "passed" }, { diagnosis: [] }, { cases: [] }])
    expect(verifyReceipt(changed(change) as GradeReport, code, KEY)).toBe(false);
});

test("what we fail at in the program is our error for the whole, and not the learner's", async () => {
  const broken = await withAProgram({ "parts/program/cases.ts": "export const generateCases = () => [];" });
  expect(await grade({ ...byHand(), program: RIGHT }, { exercise: broken })).toMatchObject({
    status: "internal-error",
    cases: [],
  });
});

test("a program among the parts is an exercise of its own folder, and a change of its files another version", async () => {
  const program = exercise.programs.program!;
  expect(program).toMatchObject({
    ...{ kind: "code", slug: "with-a-program/parts/program", prompt: "Write it.", hasJudge: false },
    ...{ metadata: { title: "The program", entry: { name: "solve" } } },
    partOf: { slug: "with-a-program", version: exercise.version, part: "program" },
  });
  const other = await withAProgram({ "parts/program/types.d.ts": "type Vector = number[]; type Row = Vector;" });
  expect(other.version).not.toBe(exercise.version);
  expect(other.programs.program!.version).not.toBe(program.version);
});

const files = await filesWithAProgram();
const json = JSON.parse(files["exercise.json"]!) as { parts: { id: string; follows?: string[] }[] };
const withParts = (change: (parts: { id: string; follows?: string[] }[]) => object[]) => ({
  "exercise.json": JSON.stringify({ ...json, parts: change(json.parts) }),
});
const part = json.parts.at(-1)!;

test.each<[string, Record<string, string | null>, string, RegExp]>([
  ["no facts", { "parts/program/exercise.json": null }, "parts/program/exercise.json", /is missing or empty/],
  ["no starter", { "parts/program/starter.ts": null }, "parts/program/starter.ts", /is missing or empty/],
  ["a strange file", { "parts/program/variant.ts": "x" }, "parts/program/variant.ts", /no part of an exercise/],
  ["a folder for no part", { "parts/other/starter.ts": "x" }, "parts/other/starter.ts", /no part of an exercise/],
  ["a folder for a part on paper", { "parts/sum/starter.ts": "x" }, "parts/sum/starter.ts", /no part of an exercise/],
  [
    "a title of its own",
    { "parts/program/exercise.json": '{ "title": "x" }' },
    "parts/program/exercise.json",
    /Unrecognized key/,
  ],
  [
    "a mistake without a message",
    { "parts/program/mistakes/sigmoid.ts": SIGMOID },
    "parts/program/mistakes/sigmoid.ts",
    /must begin with its message/,
  ],
  [
    "a second program",
    withParts((parts) => [...parts, { ...part, id: "again" }]),
    "exercise.json",
    /part "again" is a second program/,
  ],
  [
    "a program that follows something",
    withParts((parts) => [...parts.slice(0, -1), { ...part, follows: ["sum"] }]),
    "exercise.json",
    /nothing to compute cannot/,
  ],
  [
    "a part that follows a program",
    withParts((parts) => [part, ...parts.slice(0, -1).map((each) => ({ ...each, follows: ["program"] }))]),
    "exercise.json",
    /follows "program", and a program is no answer/,
  ],
  ["a program alone", withParts(() => [part]), "exercise.json", /nothing is asked for on paper/],
])("a folder with %s is refused by file and rule", async (_, change, file, rule) => {
  const attempt = withAProgram(change).catch((error: unknown) => error);
  expect(await attempt).toMatchObject({ slug: "with-a-program", file, rule: expect.stringMatching(rule) });
  expect(await attempt).toBeInstanceOf(ExerciseError);
});

const SEEDS = ["1", "2"];
const mistake = (body: string) => `/** message */\n${solve(body)}`;

test("an exercise with a program proves both, and measures the program by itself", async () => {
  const proof = await proveExercise(engine, exercise, SEEDS);
  expect(proof).toMatchObject({ failures: [], seeds: 2, cases: 6, variants: 2 });
  expect(proof.programs).toMatchObject([{ exercise: { slug: "with-a-program/parts/program" }, proof: { cases: 4 } }]);
  expect(proof.programs[0]!.proof.noise).toBeLessThan(0.01);
  expect(proof.programs[0]!.proof.nearestMistake).toBeGreaterThan(1e6);
});

test.each<[string, string, string, RegExp]>([
  ["a starter that passes", "starter.ts", RIGHT, /passes as it is/],
  ["an alternative that is wrong", "alternatives/bad.ts", SIGMOID, /should pass and does not/],
  ["a mistake that passes", "mistakes/bad.ts", mistake("return xs.map(Math.tanh);"), /^passes/],
  ["a mistake that another hides", "mistakes/a.ts", mistake("return xs;"), /told the message of "a"/],
  ["a reference that throws", "reference.ts", solve('throw new Error("no idea");'), /throws: Error: no idea/],
  ["a generator without cases", "cases.ts", "export const generateCases = () => [];", /has 0 cases/],
])("proveExercise finds %s in a program", async (what, file, text, rule) => {
  const broken = await withAProgram({ [`parts/program/${file}`]: text });
  const named = what === "a mistake that another hides" ? "mistakes/nothing-applied.ts" : file;
  expect((await proveExercise(engine, broken, SEEDS)).failures).toContainEqual({
    ...{ file: `parts/program/${named}`, rule: expect.stringMatching(rule) },
  });
});
