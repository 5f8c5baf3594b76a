import { beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import type { ReportState } from "#domain/report-state.ts";
import { failuresOf } from "#grader/proof-progress.ts";
import { openDraft, readDraft, saveDraft } from "#server/authoring/draft.ts";
import { startProof } from "#server/authoring/proofs.ts";
import { publish } from "#server/authoring/publish.ts";
import { openTrial, tryOut } from "#server/authoring/try.ts";
import { database } from "#server/database.ts";
import { readExercise } from "#server/exercises/read.ts";
import { readRunState } from "#server/runs/read.ts";
import { readSubmissions } from "#server/submissions/read.ts";
import { submit } from "#server/submissions/write.ts";
import { takeDrawingFault } from "#server/variants/read.ts";
import { requireVariant } from "#server/variants/write.ts";
import { readOwnVersion } from "#server/versions/own.ts";
import { type Authored, aDraft, ended, started } from "../../support/authoring.ts";
import { everyKindByHand, RIGHT, tanhFiles } from "../../support/engine.ts";
import { aVersion, tanhFacts } from "../../support/exercises.ts";
import { aCourse, aPerson } from "../../support/people.ts";
import { countJobs } from "../../support/submissions.ts";
import { withOneWorker } from "../../support/worker-process.ts";

vi.setConfig({ testTimeout: 120_000 });
withOneWorker();

const LOOP = "for (;;) {}";
const endless = { "cases.ts": `export function generateCases(): any { ${LOOP} }` };

type Published = Authored & { learner: Viewer; versionId: string };
let published: Published;

/** An exercise whose learners have a version that is right, and whose draft is opened from it. */
beforeAll(async () => {
  const [author, learner] = [await aPerson({ role: "instructor" }), await aPerson()];
  const { id: courseId } = await aCourse({ instructor: [author], learner: [learner] });
  const slug = "published-and-rewritten";
  const versionId = await aVersion(slug, await tanhFiles(), { courseId, isCurrent: true });
  published = { author, courseId, slug, learner, versionId };
  expect(await openDraft(author, { courseId, slug })).toMatchObject({ ok: true });
});

/** Makes the draft of the published exercise these files, as its author types them. */
async function type(change: Record<string, string | null>) {
  const { author, courseId, slug } = published;
  const { files, revision } = (await readDraft(author, { courseId, slug }))!;
  const wanted = await tanhFiles(change);
  const paths = [...new Set([...Object.keys(files), ...Object.keys(wanted)])];
  const changes = paths.map((path) => ({ path, text: wanted[path] ?? null }));
  const saved = await saveDraft(author, { courseId, slug, revision, changes });
  if (!saved.ok) throw new Error(saved.message);
  expect(saved.value).toMatchObject({ conflicts: [], refused: [] });
  expect((await readDraft(author, { courseId, slug }))!.files).toEqual(wanted);
  return saved.value;
}

/** A learner has the version that was published, hears of no other, and is graded by it. */
async function expectUnnoticed() {
  const { learner, slug, versionId } = published;
  expect(await readOwnVersion(learner, slug)).toMatchObject({ versionId, newer: null, pinnedBy: null });
  expect(await readExercise(learner, { slug, versionId })).toMatchObject({
    versionId,
    prompt: (await tanhFiles())["prompt.md"],
  });
  const before = (await readSubmissions(learner, slug)).length;
  expect(await submit(learner, { slug, versionId, code: RIGHT })).toMatchObject({ ok: true });
  const verdicts = async () => (await readSubmissions(learner, slug)).map(({ verdict }) => verdict);
  await vi.waitFor(async () => expect(await verdicts()).toEqual(Array(before + 1).fill("passed")), { timeout: 60_000 });
}

const HALF = "export function solve(xs: number[]): number[] {\n  return xs.map((x) => Math.tan";

/** What is half typed, and what the check says of it. */
const HALF_TYPED: [file: string, text: string, rule: RegExp][] = [
  ["starter.ts", HALF, /^does not compile: 2:/],
  ["reference.ts", HALF, /^does not compile: /],
  ["cases.ts", "export function generateCases(random: Ran", /^does not compile: /],
  ["judge.ts", "export function judge({ give", /^does not compile: /],
  ["mistakes/sigmoid.ts", `/** Half a mistake. */\n${HALF}`, /^does not compile: /],
  ["alternatives/exponentials.ts", HALF, /^should pass and does not: compile-error, 2:/],
  ["prompt.md", "The *tangent* $\\frac{1}$", /formula/],
];

test.each(HALF_TYPED)(
  "%s that is half typed is kept, the check names it, and learners notice nothing",
  async (file, text, rule) => {
    await type({ [file]: text });
    const { outcome, progress } = await ended(published, await started(published));
    expect(outcome).toBe("failed");
    expect(failuresOf(progress!)).toEqual([{ file, rule: expect.stringMatching(rule) }]);
    await expectUnnoticed();
  },
);

const facts = async (change: object) => (await tanhFacts(change))["exercise.json"]!;

/** What exercise.json says, and what the page says of it with every save. */
const WRONG_FACTS: [what: string, text: () => Promise<string>, rule: RegExp][] = [
  ["half typed", async () => '{ "title": "Half', /is not JSON/],
  ["of minutes out of range", () => facts({ minutes: 9000 }), /600[\s\S]*minutes/],
  [
    "of a tolerance below nothing",
    () => facts({ tolerance: { absolute: -1, relative: 0, reason: "x" } }),
    /tolerance\.absolute/,
  ],
  ["of a limit of an hour", () => facts({ limits: { caseTimeoutMs: 3_600_000 } }), /limits\.caseTimeoutMs/],
  ["of a kind that there is not", () => facts({ kind: "essay" }), /kind/],
  ["of a field that there is not", () => facts({ minuets: 5 }), /minuets/],
];

test.each(WRONG_FACTS)(
  "exercise.json %s is kept, is named with each save, is neither checked nor tried nor published, and learners notice nothing",
  async (_, text, rule) => {
    const { author, courseId, slug } = published;
    const said = { file: "exercise.json", rule: expect.stringMatching(rule) };
    const { problems, revision } = await type({ "exercise.json": await text() });
    expect(problems).toEqual([said]);
    const refusal = { ok: false, message: expect.stringMatching(/^exercise\.json /) };
    expect(await startProof(author, { courseId, slug, kind: "publish" })).toMatchObject(refusal);
    expect(await openTrial(author, { courseId, slug })).toEqual({ problems: [said] });
    expect(await publish(author, { courseId, slug, revision, summary: "Wrong." })).toMatchObject(refusal);
    await expectUnnoticed();
  },
);

async function tried({ author, courseId, slug }: Authored, cases: "public" | "all", code = RIGHT) {
  const trial = await openTrial(author, { courseId, slug });
  if (!trial || "problems" in trial) throw new Error(JSON.stringify(trial));
  const { versionId } = trial.exercise;
  const result = await tryOut(author, { courseId, slug, versionId, code, cases });
  if (!result.ok) throw new Error(result.message);
  const { id } = result.value;
  const report = await vi.waitFor(
    async () => {
      const state = await readRunState(author, id);
      if (state?.phase !== "graded") throw new Error("not yet");
      return (state satisfies ReportState).report;
    },
    { timeout: 100_000 },
  );
  return { id, versionId, report };
}

test("cases that never end are named to the author who tries the draft, and to nobody else, and learners notice nothing", async () => {
  await type(endless);
  const trial = tried(published, "public");
  await expectUnnoticed();
  const { id, versionId, report } = await trial;
  const fault = { file: "cases.ts", rule: expect.stringMatching(/^took longer than 10 s/) };
  expect(report).toMatchObject({ status: "internal-error", fault });
  await database().publication.create({ data: { slug: published.slug, versionId } });
  const told = await readRunState(published.author, id);
  expect(told?.phase === "graded" && told.report.fault).toBeUndefined();
  await database().publication.deleteMany({ where: { versionId } });
});

test("numbers that are never drawn are named to the author who tries the draft, and nothing goes on drawing them", async () => {
  const { files } = await everyKindByHand();
  const variant = `export function drawVariant(): any { ${LOOP} }`;
  const { author, courseId, slug } = await aDraft({ ...files, "variant.ts": variant });
  const trial = await openTrial(author, { courseId, slug });
  if (!trial || "problems" in trial) throw new Error(JSON.stringify(trial));
  const { versionId } = trial.exercise;
  const look = async () => (await takeDrawingFault(author, versionId)) ?? (await requireVariant(author, versionId));
  // As the page looks, again and again.
  const seen = await vi.waitFor(async () => (await look()) ?? expect.fail("not yet"), { timeout: 100_000 });
  expect(seen).toEqual({ file: "variant.ts", rule: expect.stringMatching(/^took longer than 10 s/) });
  expect(await takeDrawingFault(author, versionId)).toBeNull();
  await vi.waitFor(async () => expect(await countJobs()).toBe(0), { timeout: 60_000 });
});
