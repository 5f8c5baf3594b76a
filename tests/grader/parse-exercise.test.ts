import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { readCatalog } from "#exercises/catalog.ts";
import { ExerciseError } from "#grader/exercise.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import { elementwiseTanh, FIXTURES } from "#tests/support/engine.ts";

const { files } = await elementwiseTanh();
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

test("parseExercise(slug, files) finds the parts of an exercise", () => {
  const exercise = parseExercise("elementwise-tanh", files);
  expect(exercise.alternatives.map(({ id }) => id)).toEqual(["exponentials", "typed-array"]);
  expect(exercise.mistakes.map(({ id, message }) => [id, message])).toEqual([
    ["nothing-applied", "The numbers came back as they were.\n\nSomething has to happen to each of them."],
    ["sigmoid", "This is the sigmoid $1 / (1 + e^{-x})$. The tanh lies between −1 and 1."],
  ]);
  expect(exercise).toMatchObject({ hasJudge: false, metadata: { limits: { caseTimeoutMs: 1000, memoryLimitMb: 64 } } });
});

test("parseExercise(slug, files) gives a version that any change changes, and the order of files does not", () => {
  const { version } = parseExercise("elementwise-tanh", files);
  expect(version).toMatch(/^[0-9a-f]{64}$/);
  expect(parseExercise("elementwise-tanh", Object.fromEntries(Object.entries(files).reverse())).version).toBe(version);
  expect(parseExercise("elementwise-tanh", { ...files, "prompt.md": "x" }).version).not.toBe(version);
});

const metadata = JSON.parse(files["exercise.json"]!) as Record<string, unknown>;
const BROKEN: [string, Record<string, string>, string, RegExp][] = [
  ["an empty prompt", { "prompt.md": " " }, "prompt.md", /missing or empty/],
  ["metadata that is no JSON", { "exercise.json": "{" }, "exercise.json", /is not JSON/],
  ["an unknown field", { "exercise.json": JSON.stringify({ ...metadata, colour: "red" }) }, "exercise.json", /colour/],
  [
    "no tolerance",
    { "exercise.json": JSON.stringify({ ...metadata, tolerance: undefined }) },
    "exercise.json",
    /needs a tolerance/,
  ],
  [
    "a mistake without a message",
    { "mistakes/sigmoid.ts": "export {}" },
    "mistakes/sigmoid.ts",
    /must begin with its message/,
  ],
  [
    "a gradient of something that is no parameter",
    { "exercise.json": JSON.stringify({ ...metadata, gradients: { loss: "loss", of: { dys: "ys" } } }) },
    "exercise.json",
    /gradients says that dys belongs to "ys"; the parameters are xs/,
  ],
  [
    "a hint with a NUL character",
    { "exercise.json": JSON.stringify({ ...metadata, hints: ["fine", "a\0b"] }) },
    "exercise.json",
    /json: "hints" has a NUL character in it, which cannot be stored/,
  ],
  [
    "half of a character",
    { "exercise.json": JSON.stringify({ ...metadata, title: "a\ud800" }) },
    "exercise.json",
    /"title" has half of a character in it/,
  ],
  [
    "a name of a field with a NUL character",
    { "exercise.json": JSON.stringify({ ...metadata, gradients: { loss: "loss", of: { "d\0": "xs" } } }) },
    "exercise.json",
    /"gradients" has a NUL character/,
  ],
  [
    "a field that is called by a NUL character",
    { "exercise.json": JSON.stringify({ ...metadata, "\0": 1 }) },
    "exercise.json",
    /"\uFFFD" has a NUL character/,
  ],
  ["nothing but brackets", { "exercise.json": `{"a":${"[".repeat(5e4)}${"]".repeat(5e4)}}` }, "exercise.json", /a/],
  ["a strange file", { "notes.txt": "x" }, "notes.txt", /no part of an exercise/],
];

test.each(BROKEN)("parseExercise(slug, files) refuses %s by file and rule", (_, change, file, rule) => {
  const attempt = () => parseExercise("elementwise-tanh", { ...files, ...change });
  expect(attempt).toThrow(ExerciseError);
  expect(attempt).toThrow(rule);
  expect(attempt).toThrow(`exercises/elementwise-tanh/${file}`);
});

test("an exercise that sets no policy has attempts without limit or cost, of which the best counts", () => {
  expect(parseExercise("elementwise-tanh", files).metadata.policy).toEqual({
    ...{ attempts: "unlimited", penaltyPercent: 0, floorPercent: 0, counts: "best", hintCostPercent: 0 },
  });
});

const POLICIES: [string, Record<string, unknown>, RegExp][] = [
  ["no attempts at all", { attempts: 0 }, /at policy.attempts/],
  ["half an attempt", { attempts: 1.5 }, /attempts is "unlimited" or a whole number/],
  ["an unknown rule", { retries: 3 }, /retries/],
  ["more than all of it", { hintCostPercent: 101 }, /hintCostPercent/],
  ["the middle attempt", { counts: "median" }, /counts/],
  ["parts of a program", { parts: "one-at-a-time" }, /parts/],
  [
    "credit in two ways",
    { penaltyPercent: 10, creditPercents: [100, 50] },
    /its policy has penaltyPercent and creditPercents, of which one decides/,
  ],
  ["a floor below nothing", { floorPercent: 50 }, /its policy has a floor, and no penalty that could go below it/],
  ["credit that rises", { creditPercents: [80, 60, 70] }, /its policy lets attempt 3 earn more than the one before/],
  [
    "credit for attempts that there are not",
    { attempts: 2, creditPercents: [100, 80, 60] },
    /its policy has credit for 3 attempts, and allows 2/,
  ],
  [
    "credit for attempts that do not count",
    { counts: "first", penaltyPercent: 10 },
    /its policy counts the first attempt, so that credit for later ones says nothing/,
  ],
];

test.each(POLICIES)("parseExercise(slug, files) refuses a policy with %s", (_, policy, rule) => {
  const attempt = () =>
    parseExercise("elementwise-tanh", { ...files, "exercise.json": JSON.stringify({ ...metadata, policy }) });
  expect(attempt).toThrow(ExerciseError);
  expect(attempt).toThrow(rule);
});

test("parseExercise(slug, files) refuses a cost for hints that there are not", () => {
  const changed = JSON.stringify({ ...metadata, hints: [], policy: { hintCostPercent: 5 } });
  expect(() => parseExercise("elementwise-tanh", { ...files, "exercise.json": changed })).toThrow(
    /its policy has a cost for hints, and there are none/,
  );
});

async function aCatalog(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "catalog-"));
  folders.push(folder);
  for (const slug of ["broken", "whole"])
    await cp(path.join(FIXTURES, "elementwise-tanh"), path.join(folder, slug), { recursive: true });
  return folder;
}

const DAMAGES: [string, (folder: string) => Promise<unknown>, RegExp][] = [
  ["a missing file", (folder) => rm(path.join(folder, "cases.ts")), /broken\/cases.ts: is missing/],
  [
    "a symbolic link",
    (folder) => symlink("/etc/hostname", path.join(folder, "judge.ts")),
    /broken\/judge.ts: is neither/,
  ],
  [
    "a huge file",
    (folder) => writeFile(path.join(folder, "prompt.md"), "x".repeat(300_000)),
    /prompt.md: has 300000 bytes/,
  ],
  [
    "bytes that are no text",
    (folder) => writeFile(path.join(folder, "prompt.md"), Buffer.from([0xff, 0xfe])),
    /not UTF-8/,
  ],
];

test.each(DAMAGES)("readCatalog(directory) names %s and keeps the other exercises", async (_, damage, rule) => {
  const folder = await aCatalog();
  await damage(path.join(folder, "broken"));
  const { exercises, errors } = await readCatalog(folder);
  expect(exercises.map(({ slug }) => slug)).toEqual(["whole"]);
  expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(rule)]);
});

test("readCatalog(directory) gives a checkout with Windows line endings the same version", async () => {
  const folder = await aCatalog();
  await writeFile(path.join(folder, "broken/prompt.md"), files["prompt.md"]!.replaceAll("\n", "\r\n"));
  const { exercises } = await readCatalog(folder);
  expect(exercises[0]?.version).toBe(exercises[1]?.version);
});
