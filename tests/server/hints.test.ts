import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { readExercise } from "#server/exercises/read.ts";
import { readHintFacts } from "#server/hints/facts.ts";
import { readOpenedHints } from "#server/hints/read.ts";
import { openHint } from "#server/hints/write.ts";
import { aVersion } from "../support/exercises.ts";
import { aCourse, aPerson } from "../support/people.ts";

const SLUG = "perplexity-by-hand";
const HINTS: string[] = JSON.parse(readFileSync(`exercises/${SLUG}/exercise.json`, "utf8")).hints;
let versionId: string;

beforeAll(async () => {
  await loadExercises();
  versionId = (await database().exercise.findUniqueOrThrow({ where: { slug: SLUG } })).currentVersionId!;
});

const open = (viewer: Parameters<typeof openHint>[0], position: number, of = versionId) =>
  openHint(viewer, { slug: SLUG, versionId: of, position }, "203.0.113.1");

test("no hint's text is in what the page reads, until it is opened", async () => {
  const viewer = await aPerson();
  expect(HINTS.length).toBeGreaterThan(2);
  const before = JSON.stringify([
    await readExercise(viewer, { slug: SLUG, versionId }),
    await readOpenedHints(viewer, SLUG, versionId),
  ]);
  for (const hint of HINTS) expect(before).not.toContain(JSON.stringify(hint).slice(1, -1));
  expect(await open(viewer, 0)).toMatchObject({ ok: true, value: { position: 0, text: HINTS[0] } });
  expect(await readOpenedHints(viewer, SLUG, versionId)).toEqual([HINTS[0]]);
});

test("a hint that is opened twice, or by two tabs at once, was opened once, at the first moment", async () => {
  const viewer = await aPerson();
  const results = await Promise.all([open(viewer, 0), open(viewer, 0), open(viewer, 0)]);
  const [first] = await readHintFacts(viewer, SLUG);
  for (const result of [...results, await open(viewer, 0)])
    expect(result).toMatchObject({ ok: true, value: { openedAt: first!.openedAt } });
  expect(await database().hintOpening.count({ where: { userId: viewer.id } })).toBe(1);
});

test("hints are opened one by one", async () => {
  const viewer = await aPerson();
  expect(await open(viewer, 1)).toEqual({
    ok: false,
    message: "Hints are opened one by one. Open the one before it first.",
  });
  for (const position of [0, 1]) expect(await open(viewer, position)).toMatchObject({ ok: true });
  expect(await readOpenedHints(viewer, SLUG, versionId)).toEqual(HINTS.slice(0, 2));
});

test.each([
  ["a position beyond the last", () => ({ position: HINTS.length })],
  ["a version that there is not", () => ({ versionId: "00000000-0000-4000-8000-000000000000" })],
  ["a version of another exercise", () => ({ slug: "rnn-step" })],
])("%s has no hint", async (_, change) => {
  const request = { slug: SLUG, versionId, position: 0, ...change() };
  expect(await openHint(await aPerson(), request, "")).toMatchObject({ ok: false, message: /no such hint/ });
});

test("a visitor reads a hint, and nothing is kept of it", async () => {
  const before = await database().hintOpening.count();
  expect(await open(null, 0)).toEqual({ ok: true, value: { position: 0, text: HINTS[0], openedAt: null } });
  expect(await database().hintOpening.count()).toBe(before);
});

test("a new version of the exercise finds its hints open as they were", async () => {
  const viewer = await aPerson();
  await open(viewer, 0);
  const { files } = await database().exerciseVersion.findUniqueOrThrow({ where: { id: versionId } });
  const later = await aVersion(SLUG, files as Record<string, string>);
  expect(await readOpenedHints(viewer, SLUG, later)).toEqual([HINTS[0]]);
  expect(await open(viewer, 1, later)).toMatchObject({ ok: true });
});

test("which hints were opened is read by the learner and by those who teach them, and by nobody else", async () => {
  const [viewer, instructor, stranger] = [
    await aPerson(),
    await aPerson({ role: "instructor" }),
    await aPerson({ role: "instructor" }),
  ];
  await aCourse({ instructor: [instructor], learner: [viewer] });
  await open(viewer, 0);
  for (const reader of [viewer, instructor, await aPerson({ role: "admin" })])
    expect(await readHintFacts(reader, SLUG, viewer.id)).toHaveLength(1);
  for (const reader of [stranger, await aPerson()]) expect(await readHintFacts(reader, SLUG, viewer.id)).toEqual([]);
});
