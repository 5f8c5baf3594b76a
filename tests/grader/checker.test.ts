import { afterAll, beforeAll, expect, test } from "vitest";
import { type CheckerPool, checkCode, createCheckerPool } from "#grader/checker/checker.ts";
import { RIGHT } from "#tests/support/engine.ts";

let pool: CheckerPool;
beforeAll(() => {
  pool = createCheckerPool({ size: 1, spare: 1 });
});
afterAll(() => pool.close());

const QUESTION = { types: "type Vector = number[];", entryName: "solve" };
const check = (code: string) => checkCode(pool, { ...QUESTION, code });

/** Each member is the one before it twice: after n doublings 1,000 · 2ⁿ characters. */
function enumThatDoubles(times: number): string {
  const members = Array.from({ length: times }, (_, i) => `A${i + 1} = \`\${A${i}}\${A${i}}\``);
  return `enum E { A0 = "${"x".repeat(1000)}", ${members.join(", ")} }\nexport const solve = () => E.A${times};`;
}

const REFUSED: [what: string, code: string, rule: string, line: number, column: number][] = [
  ["an empty file", "", "export", 1, 1],
  ["no export", "function solve() {}\nsolve();", "export", 1, 1],
  ["an export of another name", "export function solved() {}", "export", 1, 1],
  ["an export that is no function", "export const solve = 3;", "export", 1, 1],
  ["an import", `${RIGHT}\nimport { readFileSync } from "node:fs";`, "import", 2, 1],
  ["an import of types", `import type { A } from "./a.ts";\n${RIGHT}`, "import", 1, 1],
  ["a dynamic import", `${RIGHT}\n  import("node:fs");`, "import", 2, 3],
  ["a type that imports", `${RIGHT}\nlet x: import("fs").Stats;`, "import", 2, 8],
  ["import = require", `import fs = require("fs");\n${RIGHT}`, "import", 1, 1],
  ["export from", `${RIGHT}\nexport { a } from "./a.ts";`, "import", 2, 1],
  ["import.meta", `${RIGHT}\nconsole.log(import.meta);`, "import-meta", 2, 13],
  ["await at the top level", `${RIGHT}\nawait 1;`, "await", 2, 1],
  ["a reference", `/// <reference path="/etc/passwd" />\n${RIGHT}`, "reference", 1, 22],
  ["@ts-ignore", `// @ts-ignore\n${RIGHT}`, "silencer", 1, 4],
  ["@ts-nocheck", `// @ts-nocheck\n${RIGHT}`, "silencer", 1, 4],
  ["@ts-expect-error", `${RIGHT}\n// @ts-expect-error\nconst n: number = "";`, "silencer", 2, 4],
  ["too many brackets", `export const solve: any = ${"[".repeat(5000)}${"]".repeat(5000)};`, "nesting", 1, 227],
  ["too many arrows", `export const solve: any = ${"x=>".repeat(9000)}1;`, "nesting", 1, 4525],
  [
    "brackets behind a template",
    `const t = \`\${0}\`;\nexport const solve: any = ${"(".repeat(3000)}1${")".repeat(3000)};`,
    "nesting",
    2,
    227,
  ],
  ["templates in templates", `export const solve: any = ${"`${".repeat(300)}1${"}`".repeat(300)};`, "nesting", 1, 627],
  ["an enum that doubles", enumThatDoubles(13), "complexity", 1, 1],
  ["an enum that doubles far", enumThatDoubles(20), "complexity", 1, 1],
  ["ten megabytes", `// ${"x".repeat(10_000_000)}\n${RIGHT}`, "size", 1, 1],
];

test.each(REFUSED)("%s is refused where it stands", async (_, code, rule, line, column) => {
  const outcome = await check(code);
  expect(outcome).toMatchObject({ status: "refused", problems: [{ code: rule, line, column }] });
  expect((await check(RIGHT)).status).toBe("compiled");
});

const ERRORS: [what: string, code: string, problem: string, line: number, column: number][] = [
  ["a syntax error", "export function solve(xs: number[] {", "TS1005", 1, 36],
  ["a type error", "export function solve(xs: Vector): Vector {\n  return 3;\n}", "TS2322", 2, 3],
  ["an unknown name", "export const solve = () => process.pid;", "TS2591", 1, 28],
  ["the browser's window", "export const solve = () => document.title;", "TS2584", 1, 28],
  ["a fence around the program", `\n  \`\`\`ts\n${RIGHT}\n\`\`\``, "syntax", 2, 3],
  ["text that closes our wrapper", "})(); (() => {\nexport function solve() {}", "TS1128", 1, 1],
];

test.each(ERRORS)("%s is an error at its line and column", async (_, code, problem, line, column) => {
  const outcome = await check(code);
  expect(outcome).toMatchObject({ status: "errors" });
  expect(outcome.status === "errors" && outcome.problems[0]).toMatchObject({ code: problem, line, column });
});

test.each(["process.pid", "document.title", 'require("fs")'])(
  "%s is not there, and no package is advised",
  async (expression) => {
    const outcome = await check(`export const solve = () => ${expression};`);
    expect(outcome.status === "errors" && outcome.problems[0]?.message).toMatch(/^Cannot find name '[a-z]+'\.$/);
  },
);

test("the message about a missing export says what is exported instead", async () => {
  const outcome = await check("export const a = 1, b = 2;");
  expect(outcome.status === "refused" && outcome.problems[0]?.message).toContain("exported is “a”, “b”");
});

test("types that cannot be checked in time end the checker and not the next check", async () => {
  const slow = `type B = "0"|"1"|"2"|"3"|"4"|"5"|"6"|"7"|"8"|"9"; type U = \`\${B}\${B}\${B}\${B}\`;
    type O<X> = { [K in U]: { a: K[]; b: { c: (x: K) => X; d: O<[X]> } } }[U];
    declare let p: O<1>, r: O<3>; let q: O<2> = p; q = r; let s: O<O<1>> = p as any; const t: O<O<2>> = s;
    export const solve = () => [q, t];`;
  expect(["refused", "errors"]).toContain((await check(slow)).status);
  expect((await check(RIGHT)).status).toBe("compiled");
});

test("enums, parameter properties and decorators compile, since the language has them", async () => {
  const code = `enum E { A = 1 }\nclass P { constructor(readonly x: number) {} }\nexport const solve = () => [E.A, new P(2).x];`;
  expect((await check(code)).status).toBe("compiled");
});

test("a program that fills the pipe more than once over is answered whole", async () => {
  const names = Array.from({ length: 2500 }, (_, i) => `x${i} = xs[${i}]!`);
  for (let i = 0; i < 3; i++) {
    const outcome = await check(`export function solve(xs: number[]) { const ${names.join(", ")}; return x${i}; }`);
    expect(outcome.status === "compiled" && outcome.program).toContain("x2499 = xs[2499]");
  }
});

test("ordinary solutions do not wear a checker out", async () => {
  const killed: string[] = [];
  let starts = 0;
  const own = createCheckerPool({ size: 1, spare: 1, onStart: () => starts++, onKill: (cause) => killed.push(cause) });
  for (let i = 0; i < 60; i++)
    expect((await checkCode(own, { ...QUESTION, code: `${RIGHT}\n// ${i}` })).status).toBe("compiled");
  await own.close();
  expect(killed).toEqual([]);
  // The one that was lent first, and the one that took its place.
  expect(starts).toBeLessThanOrEqual(2);
});
