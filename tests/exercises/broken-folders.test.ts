import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FIXTURES } from "#tests/support/engine.ts";

const ROOT = path.join(import.meta.dirname, "../..");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "broken-"));
});
afterAll(() => rm(folder, { recursive: true }));

const put = (file: string, text: string) => (directory: string) => writeFile(path.join(directory, file), text);
type Metadata = { tolerance: object; title: unknown; entry: { returns: object } };
const withOptional = (entry: Metadata["entry"], optional: string[]) => ({
  ...entry,
  returns: { ...entry.returns, optional },
});
const edit = (change: (metadata: Metadata) => object) => async (directory: string) => {
  const file = path.join(directory, "exercise.json");
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, "utf8")))));
};

/** A folder's name, what is done to it, and the one line that has to be said. */
const BROKEN: [string, (directory: string) => Promise<unknown>, RegExp][] = [
  ["no-reference", (directory) => rm(path.join(directory, "reference.ts")), /no-reference\/reference\.ts: is missing/],
  ["bad-metadata", edit((metadata) => ({ ...metadata, title: 7 })), /bad-metadata\/exercise\.json: .*expected string/],
  [
    "throwing-reference",
    put("reference.ts", 'export function solve(): number[] { throw new Error("no idea"); }'),
    /throwing-reference\/reference\.ts: throws: Error: no idea/,
  ],
  [
    "looping-generator",
    put("cases.ts", "export function generateCases() { for (;;); }"),
    /looping-generator\/cases\.ts: took longer than 10 s/,
  ],
  [
    "no-tolerance",
    edit((metadata) => ({ ...metadata, tolerance: { ...metadata.tolerance, absolute: 0, relative: 0 } })),
    /no-tolerance\/exercise\.json: a tolerance of 0 is for whole numbers/,
  ],
  [
    "passing-mistake",
    put("mistakes/right.ts", "/** m */ export const solve = (xs: number[]) => xs.map((x) => Math.tanh(x));"),
    /passing-mistake\/mistakes\/right\.ts: passes/,
  ],
  [
    "unknown-optional",
    edit((metadata) => ({ ...metadata, entry: withOptional(metadata.entry, ["slopes"]) })),
    /unknown-optional\/exercise\.json: says that "slopes" is optional, and reference\.ts gives back no record/,
  ],
  // Two folders with one slug there cannot be, but for a file system that tells capitals apart.
  ["Whole", async () => {}, /Whole\/: a folder's name is lower-case words joined by hyphens/],
];

test("each broken folder gets one line with its file and rule, and the others are proven", async () => {
  const original = path.join(FIXTURES, "elementwise-tanh");
  for (const [name, damage] of BROKEN) {
    await cp(original, path.join(folder, name), { recursive: true });
    await damage(path.join(folder, name));
  }
  await cp(original, path.join(folder, "whole"), { recursive: true });
  const { code, stdout, stderr } = await check("--exercises", folder, "--seeds", "1");
  expect(code).toBe(1);
  const complaints = stderr.split("\n").filter((line) => line.startsWith("exercises/"));
  for (const [name, , rule] of BROKEN)
    expect(complaints.filter((line) => line.startsWith(`exercises/${name}/`))).toEqual([expect.stringMatching(rule)]);
  expect(complaints).toHaveLength(BROKEN.length);
  expect(stdout).toMatch(/whole .* proven/);
});

function check(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["scripts/exercises-check.ts", ...args], { cwd: ROOT }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}
