import { expect, type Page, test } from "@playwright/test";
import { signUp } from "./people.ts";
import { exerciseFile, openExercise, outcome, run, verdict, writeCode } from "./workbench.ts";

const step = (body: string) =>
  `export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): any {\n${body}\n}`;

/** Each program, and what the outcome says of it. */
const PROGRAMS: [title: string, code: string, says: RegExp][] = [
  ["a syntax error", "export function rnnStep( {", /does not compile/],
  ["a type error", step("const n: number = 'text'; return x;"), /does not compile/],
  ["no export", "function rnnStep() { return [0]; }", /was not run/],
  ["another export", "export const somethingElse = 1;", /was not run/],
  ["an empty file", "", /was not run/],
  ["an import", `import fs from "node:fs";\n${step("return x;")}`, /was not run/],
  ["a wrong shape", step("return [x, x];"), /Not yet: 0 of/],
  ["NaN", step("return bh.map(() => NaN);"), /Not yet: 0 of/],
  ["undefined", step("return undefined;"), /Not yet: 0 of/],
  ["a Promise", step("return Promise.resolve(bh);"), /Not yet: 0 of/],
  ["a throw of null", step("throw null;"), /error ended the program/],
  ["process", step("return (globalThis as any).process.env;"), /error ended the program/],
  ["an endless loop", step("for (;;) {}"), /took too long/],
  ["a memory bomb", step("const all: number[][] = []; for (;;) all.push(new Array(1e5).fill(1));"), /too much memory/],
  ["a growing Map", step("const m = new Map(); for (let i = 0; ; i++) m.set(i, i);"), /too much memory|took too long/],
  [
    "ten megabytes of console",
    step("for (let i = 0; i < 1e5; i++) console.log('x'.repeat(100)); return bh;"),
    /Not yet/,
  ],
];

test.describe.configure({ mode: "serial" });

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await signUp(page);
  await openExercise(page, "rnn-step");
});
test.afterAll(() => page.context().close());

for (const [title, code, says] of PROGRAMS)
  test(`${title} gets its verdict, and the next run is graded normally`, async () => {
    await writeCode(page, code);
    await run(page);
    await expect(verdict(page)).toHaveText(says, { timeout: 20_000 });
    await writeCode(page, exerciseFile("rnn-step/alternatives/loops.ts"));
    await run(page);
    await expect(verdict(page)).toHaveText("All 5 public cases pass.");
  });

test("ten megabytes of code are refused in words, with newlines in them too", async () => {
  await writeCode(page, "const a = 1;\n".repeat(800_000));
  await run(page);
  await expect(outcome(page)).toContainText(/10,400,000 characters/);
});
