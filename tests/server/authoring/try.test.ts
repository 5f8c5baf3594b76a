import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { ReportState } from "#domain/report-state.ts";
import { drawTrialNumbers, openTrial, readTrialHint, tryOut } from "#server/authoring/try.ts";
import { database, pool } from "#server/database.ts";
import { readSeeds } from "#server/exercises/seeds.ts";
import { openHint } from "#server/hints/write.ts";
import { sweepQueue } from "#server/queue-repair.ts";
import { readRunState } from "#server/runs/read.ts";
import { run } from "#server/runs/write.ts";
import { submit } from "#server/submissions/write.ts";
import { requireVariant } from "#server/variants/write.ts";
import { type Authored, aDraft, saved } from "../../support/authoring.ts";
import { everyKindByHand, RIGHT, tanhFiles } from "../../support/engine.ts";
import { aPerson } from "../../support/people.ts";
import { dropJobs, loadRnnStep } from "../../support/submissions.ts";
import { startWorker } from "../../support/worker-process.ts";

vi.setConfig({ testTimeout: 120_000 });
beforeAll(async () => void (await loadRnnStep()));
afterEach(dropJobs);

async function opened({ author, ...address }: Authored): Promise<string> {
  const trial = await openTrial(author, address);
  if (!trial || "problems" in trial) throw new Error(JSON.stringify(trial));
  return trial.exercise.versionId;
}

async function graded({ author }: Authored, id: string): Promise<ReportState & { phase: "graded" }> {
  return vi.waitFor(
    async () => {
      const state = await readRunState(author, id);
      if (state?.phase !== "graded") throw new Error("not yet");
      return state;
    },
    { timeout: 60_000 },
  );
}

async function tried(
  { author, ...address }: Authored,
  given: { code: string; cases: "public" | "all"; variantId?: string },
) {
  const versionId = await opened({ author, ...address });
  const result = await tryOut(author, { ...address, versionId, ...given });
  if (!result.ok) throw new Error(result.message);
  return graded({ author, ...address }, result.value.id);
}

test("an author runs the draft on its public cases and hands it in on all, and neither is a submission", async () => {
  await startWorker();
  const draft = await aDraft(await tanhFiles());
  const ran = await tried(draft, { code: RIGHT, cases: "public" });
  const handedIn = await tried(draft, { code: RIGHT, cases: "all" });
  expect([ran.report.status, handedIn.report.status]).toEqual(["passed", "passed"]);
  expect([ran.report.cases.length, handedIn.report.cases.length]).toEqual([2, 4]);
  expect(await database().submission.count({ where: { slug: draft.slug } })).toBe(0);
  expect(await database().publication.count({ where: { slug: draft.slug } })).toBe(0);
});

test("of hidden cases an author sees what learners do", async () => {
  await startWorker();
  const draft = await aDraft(await tanhFiles());
  const { report } = await tried(draft, {
    code: "export const solve = (xs: number[]) => xs.map(() => 0.5);",
    cases: "all",
  });
  const hidden = report.cases.filter(({ visibility }) => visibility === "hidden");
  expect(hidden).toHaveLength(2);
  expect(hidden.flatMap(({ inputs, outputs }) => [...(inputs ?? []), ...(outputs ?? [])])).toEqual([]);
});

test("the trial is of what the draft is when it is opened", async () => {
  await startWorker();
  const draft = await aDraft(await tanhFiles());
  await tried(draft, { code: RIGHT, cases: "all" });
  const twice = "export const solve = (xs: number[]) => xs.map((x) => Math.tanh(Math.tanh(x)));";
  const reference =
    'import { tanh } from "#numeric/activations.ts";\nexport const solve = (xs: number[]) => tanh(tanh(xs));\n';
  await saved(draft, await tanhFiles({ "reference.ts": reference }));
  expect((await tried(draft, { code: RIGHT, cases: "all" })).report.status).toBe("failed");
  expect((await tried(draft, { code: twice, cases: "all" })).report.status).toBe("passed");
});

test("an exercise by hand is tried with numbers of the author's own", async () => {
  await startWorker();
  const draft = await aDraft((await everyKindByHand()).files);
  const versionId = await opened(draft);
  const variant = await requireVariant(draft.author, versionId);
  const [first = 0, second = 0] = (variant!.numbers as { a: number[] }).a;
  const code = JSON.stringify({ sum: String(first + second) });
  const { report } = await tried(draft, { code, cases: "all", variantId: variant!.id });
  expect(report.cases.find(({ part }) => part?.id === "sum")).toMatchObject({ status: "passed" });
  const other = { code, cases: "all", variantId: crypto.randomUUID() } as const;
  const { author, ...address } = draft;
  expect(await tryOut(author, { ...address, versionId, ...other })).toMatchObject({ ok: false });
});

test("a draft that cannot be read is told with its file", async () => {
  const { author, ...address } = await aDraft(await tanhFiles({ "starter.ts": null }));
  expect(await openTrial(author, address)).toEqual({ problems: [{ file: "starter.ts", rule: "is missing or empty" }] });
});

test("a hint of the draft is read, and nothing is kept of it", async () => {
  const draft = await aDraft(await tanhFiles());
  const { author, ...address } = draft;
  const versionId = await opened(draft);
  expect(await readTrialHint(author, { ...address, versionId, position: 0 })).toMatchObject({
    value: { text: expect.stringContaining("Math.tanh") },
  });
  expect(await readTrialHint(author, { ...address, versionId, position: 7 })).toMatchObject({ ok: false });
  expect(await database().hintOpening.count({ where: { slug: draft.slug } })).toBe(0);
});

test("nobody but its authors has a version that is not published, not even by its id", async () => {
  const draft = await aDraft(await tanhFiles());
  const versionId = await opened(draft);
  const { slug, courseId } = draft;
  const input = { slug, versionId, code: RIGHT };
  const stranger = await aPerson();
  for (const viewer of [stranger, draft.author]) {
    expect(await submit(viewer, input)).toMatchObject({ ok: false });
    expect(await run(viewer, input, "192.0.2.1")).toMatchObject({ ok: false });
    expect(await openHint(viewer, { slug, versionId, position: 0 }, "192.0.2.1")).toMatchObject({ ok: false });
  }
  expect(await run(null, input, "192.0.2.1")).toMatchObject({ ok: false });
  expect(await tryOut(stranger, { courseId, ...input, cases: "all" })).toMatchObject({ ok: false });
  // Nor does an author of one course try what is another's.
  const other = await aDraft(await tanhFiles());
  expect(await tryOut(other.author, { courseId: other.courseId, ...input, cases: "all" })).toMatchObject({ ok: false });
  expect(await database().run.count({ where: { versionId } })).toBe(0);
});

/** Whether the jobs that wait are kept off the slot that stays free. */
async function areSuspects(): Promise<boolean[]> {
  const { rows } = await pool().query<{ suspect: boolean }>(
    "select flags ? 'suspect' as suspect from graphile_worker._private_jobs",
  );
  return rows.map(({ suspect }) => suspect);
}

test("a trial never takes the slot that is kept free, not even when its job got lost", async () => {
  const draft = await aDraft(await tanhFiles());
  const { author, ...address } = draft;
  const versionId = await opened(draft);
  expect(await tryOut(author, { ...address, versionId, code: RIGHT, cases: "public" })).toMatchObject({ ok: true });
  expect(await areSuspects()).toEqual([true]);
  await dropJobs();
  await sweepQueue();
  expect(await areSuspects()).toEqual([true]);
  await dropJobs();
  // What is published has been put to the proof, and its learners' runs are as any.
  await database().publication.create({ data: { slug: draft.slug, versionId } });
  expect(await run(author, { slug: draft.slug, versionId, code: RIGHT }, "192.0.2.1")).toMatchObject({ ok: true });
  expect(await areSuspects()).toEqual([false]);
});

test("numbers for a trial never take the slot that is kept free, those of what is published do", async () => {
  const draft = await aDraft((await everyKindByHand()).files);
  const versionId = await opened(draft);
  expect(await requireVariant(draft.author, versionId)).toBeNull();
  expect(await areSuspects()).toEqual([true]);
  await dropJobs();
  await database().publication.create({ data: { slug: draft.slug, versionId } });
  expect(await requireVariant(draft.author, versionId)).toBeNull();
  expect(await areSuspects()).toEqual([false]);
});

test("an author is told to wait who asks for other numbers again and again", async () => {
  const draft = await aDraft((await everyKindByHand()).files);
  const { author, ...address } = draft;
  const input = { ...address, versionId: await opened(draft), variantId: crypto.randomUUID() };
  for (let asked = 0; asked < 20; asked += 1) await drawTrialNumbers(author, input);
  expect(await drawTrialNumbers(author, input)).toMatchObject({
    ...{ ok: false, message: expect.stringMatching(/^Too many new numbers\. Try again in/) },
  });
});

test("a worker prepares the seeds of what is published, and none of what is only tried", async () => {
  const draft = await aDraft(await tanhFiles());
  const versionId = await opened(draft);
  const { slug, contentHash: version } = await database().exerciseVersion.findUniqueOrThrow({
    where: { id: versionId },
  });
  expect(await readSeeds({ slug, version })).toEqual([]);
  await database().publication.create({ data: { slug, versionId } });
  expect(await readSeeds({ slug, version })).toHaveLength(64);
});
