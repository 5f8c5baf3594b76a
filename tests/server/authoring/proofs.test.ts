import { beforeAll, describe, expect, test, vi } from "vitest";
import { failuresOf, type ProofProgress } from "#grader/proof-progress.ts";
import { cancelProof, readNewestProof, readProof, startProof } from "#server/authoring/proofs.ts";
import { database, pool } from "#server/database.ts";
import { sweepQueue } from "#server/queue-repair.ts";
import { type Authored, aDraft, ended, saved, started } from "../../support/authoring.ts";
import { tanhFiles } from "../../support/engine.ts";
import { aPerson } from "../../support/people.ts";
import { aSubmission, countJobs, dropJobs, loadRnnStep, RIGHT, statusOf } from "../../support/submissions.ts";
import { end, startWorker, withOneWorker } from "../../support/worker-process.ts";

vi.setConfig({ testTimeout: 180_000 });

beforeAll(async () => void (await loadRnnStep()));

const endless = { "cases.ts": "export function generateCases(): any { for (;;) {} }" };
const wrong = async () =>
  tanhFiles({ "mistakes/right.ts": "/** m */ export const solve = (xs: Vector) => xs.map(Math.tanh);" });

const steps = (progress: ProofProgress | null) => (progress?.kind === "publish" ? progress.steps : []);
const stepOf = (progress: ProofProgress | null, id: string) => steps(progress).find((step) => step.id === id);
const rules = (progress: ProofProgress | null) => failuresOf(progress!).map(({ file, rule }) => `${file}: ${rule}`);

test("an author has three proofs under way at most, of which a newer one of the same exercise takes the older one's place", async () => {
  const files = await tanhFiles();
  const { author, courseId, slug } = await aDraft(files);
  const slugs = [slug, ...["b", "c", "d", "e"].map((end) => `${slug}-${end}`)];
  for (const other of slugs.slice(1))
    await database().exercise.create({ data: { slug: other, courseId, draft: { create: { files, revision: 1 } } } });
  const start = (of: string) => startProof(author, { courseId, slug: of, kind: "publish" });
  const answers = await Promise.all(slugs.map(start));
  const [begun, refused] = [answers.filter(({ ok }) => ok), answers.filter(({ ok }) => !ok)];
  expect([begun.length, refused.length]).toEqual([3, 2]);
  expect(refused[0]).toMatchObject({ message: expect.stringMatching(/^3 checks of yours are still under way\./) });
  const which = answers.findIndex(({ ok }) => ok);
  expect(await start(slugs[which]!)).toMatchObject({ ok: true });
  expect(await database().proof.count({ where: { askedById: author.id, finishedAt: null } })).toBe(3);
  const { id: proofId } = await database().proof.findFirstOrThrow({
    where: { askedById: author.id, finishedAt: null },
  });
  expect(await cancelProof(author, { courseId, proofId })).toMatchObject({ ok: true });
  expect(await start(slugs[answers.findIndex(({ ok }) => !ok)]!)).toMatchObject({ ok: true });
  await dropJobs();
});

test("what cannot be read as an exercise is told at once, with its file, and nothing is queued", async () => {
  const draft = await aDraft(await tanhFiles({ "exercise.json": "{" }));
  const { author, ...address } = draft;
  const result = await startProof(author, { ...address, kind: "publish" });
  expect(result).toMatchObject({ ok: false, message: expect.stringMatching(/^exercise\.json is not JSON/) });
  expect(result).toMatchObject({ fields: { "exercise.json": [expect.any(String)] } });
  expect(await database().proof.count({ where: { slug: draft.slug } })).toBe(0);
  expect(await countJobs()).toBe(0);
});

async function running({ author, courseId }: Authored, proofId: string) {
  await vi.waitFor(
    async () => {
      const state = await readProof(author, { courseId, proofId });
      expect(state).toMatchObject({ phase: "running", progress: { steps: expect.any(Array) } });
    },
    { timeout: 60_000, interval: 50 },
  );
}

describe("with one worker, proof after proof", () => {
  withOneWorker();

  test("a draft that holds passes every rule, and tells how far each program is from the reference", async () => {
    const draft = await aDraft(await tanhFiles());
    const { outcome, progress } = await ended(draft, await started(draft));
    expect(rules(progress)).toEqual([]);
    expect(outcome).toBe("passed");
    expect(steps(progress).length).toBeGreaterThan(4);
    expect(steps(progress).filter(({ state }) => state !== "passed")).toEqual([]);
    expect(steps(progress).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["prose", "cases", "reference", "starter", "mistake"]),
    );
    const [mistake] = steps(progress).filter(({ kind }) => kind === "mistake");
    expect(mistake!.distance).toBeGreaterThan(100);
  });

  test("a draft that does not hold is told the file and the rule, and the rest is proven all the same", async () => {
    const draft = await aDraft({
      ...(await wrong()),
      "prompt.md": "A $\\fracc{1}{2}$ and a [way](/exercises/nowhere).",
    });
    const { outcome, progress } = await ended(draft, await started(draft));
    expect(outcome).toBe("failed");
    expect(stepOf(progress, "mistakes/right.ts")).toMatchObject({
      state: "failed",
      failures: [{ rule: "passes (seed check-1)" }],
    });
    expect(stepOf(progress, "prose")!.failures.map(({ rule }) => rule)).toEqual([
      expect.stringContaining("fracc"),
      'a link to "nowhere", which does not exist',
    ]);
    expect(stepOf(progress, "starter.ts")!.state).toBe("passed");
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ["that never end", endless, /^cases\.ts: took longer than 10 s/],
    [
      "that end the process",
      { "cases.ts": "export function generateCases(): any { (globalThis as any).process.exit(0); }" },
      /^cases\.ts: throws/,
    ],
    [
      "that take all memory",
      {
        "cases.ts":
          "export function generateCases(): any { const a: any = []; for (;;) a.push(new Array(1000).fill(a.length)); }",
      },
      /^cases\.ts: used too much memory/,
    ],
    [
      "that change every object's prototype",
      {
        "cases.ts":
          "export function generateCases(): any { (Object.prototype as any).rule = 'passed'; Array.prototype.map = () => [] as any; return [{ title: 'a', visibility: 'public', input: { ys: [1] } }]; }",
      },
      /^cases\.ts: case "a" has the inputs ys; the parameters are xs/,
    ],
  ])(
    "cases %s end as a failure that names the file, and the next proof is as good as ever",
    async (_, change, rule) => {
      const hostile = await aDraft(await tanhFiles(change));
      const { outcome, progress } = await ended(hostile, await started(hostile));
      expect(outcome).toBe("failed");
      expect(rules(progress)).toEqual([expect.stringMatching(rule)]);
      const good = await aDraft(await tanhFiles());
      expect(await ended(good, await started(good))).toMatchObject({ outcome: "passed" });
    },
  );

  test("a proof that is called off while its code loops is over at once, and makes room for the next", async () => {
    const looping = await aDraft(await tanhFiles(endless));
    const proofId = await started(looping);
    await running(looping, proofId);
    expect(await cancelProof(looping.author, { courseId: looping.courseId, proofId })).toMatchObject({ ok: true });
    const good = await aDraft(await tanhFiles());
    expect(await ended(good, await started(good))).toMatchObject({ outcome: "passed" });
    expect(await readProof(looping.author, { courseId: looping.courseId, proofId })).toMatchObject({
      ...{ phase: "finished", outcome: null },
    });
    const address = { courseId: looping.courseId, slug: looping.slug };
    expect(await readNewestProof(looping.author, address, "publish")).toBeNull();
  });

  test("a search finds what the cases let through, as programs that stand alone", async () => {
    const same = "export function solve(xs: Vector): Vector {\n  return xs.map((x) => Math.tanh(x * 1));\n}\n";
    const draft = await aDraft(await tanhFiles({ "alternatives/same.ts": same }));
    const { outcome, progress } = await ended(draft, await started(draft, "mutants"));
    expect(outcome).toBe("passed");
    if (progress?.kind !== "mutants") throw new Error("it is no search");
    expect(progress.sources).toContain("alternatives/same.ts");
    expect(progress.done).toBe(progress.all);
    // x * 1 is x, however it is written; x + 1 is not.
    const slipped = progress.found.filter(({ kind }) => kind === "slipped").map(({ code }) => code);
    expect(slipped).toContain(same.replace("x * 1", "(x)"));
    expect(slipped).not.toContain(same.replace("x * 1", "(x + (1))"));
    expect(progress.found.find(({ code }) => code === same.replace("x * 1", "(x + (1))"))).toMatchObject({
      kind: "unnamed",
    });
  });
});

test("a newer proof takes the place of the older one of the same exercise", async () => {
  const draft = await aDraft(await tanhFiles());
  const first = await started(draft);
  await saved(draft, await tanhFiles({ "prompt.md": "Other words." }));
  const second = await started(draft);
  expect(await readProof(draft.author, { courseId: draft.courseId, proofId: first })).toMatchObject({ outcome: null });
  expect(await readProof(draft.author, { courseId: draft.courseId, proofId: second })).toMatchObject({
    phase: "waiting",
  });
  await startWorker();
  expect(await ended(draft, second)).toMatchObject({ outcome: "passed" });
});

test("learners are graded while a proof loops, and when its worker has one runner", async () => {
  await startWorker({ RUNNERS: "1" });
  const looping = await aDraft(await tanhFiles(endless));
  const proofId = await started(looping);
  await running(looping, proofId);
  const learner = await aPerson();
  const versionId = await loadRnnStep();
  const id = await aSubmission(learner, { versionId, code: RIGHT });
  await vi.waitFor(async () => expect(await statusOf([id])).toEqual(["passed"]), { timeout: 60_000 });
  expect(await readProof(looping.author, { courseId: looping.courseId, proofId })).toMatchObject({ phase: "running" });
  await cancelProof(looping.author, { courseId: looping.courseId, proofId });
});

test("a proof whose worker was killed is done by the next, and so is one whose job got lost", async () => {
  const first = await startWorker();
  const draft = await aDraft(await tanhFiles({ "alternatives/slow.ts": SLOW }));
  const proofId = await started(draft);
  await running(draft, proofId);
  await end(first, "SIGKILL");
  const lost = await aDraft(await tanhFiles());
  const lostId = await started(lost);
  await pool().query("delete from graphile_worker._private_jobs where key = $1", [`prove:${lostId}`]);
  await sweepQueue();
  await startWorker();
  expect(await ended(draft, proofId)).toMatchObject({ outcome: "passed" });
  expect(await ended(lost, lostId)).toMatchObject({ outcome: "passed" });
  expect(await countJobs()).toBe(0);
});

/** Right, and busy for a while. */
const SLOW = `export function solve(xs: Vector): Vector {
  let sum = 0;
  for (let i = 0; i < 2e6; i++) sum += i % 7;
  return xs.map((x) => Math.tanh(x) + 0 * sum);
}`;

test("a worker that is told to stop leaves its proof to the next", async () => {
  const first = await startWorker();
  const looping = await aDraft(await tanhFiles(endless));
  const proofId = await started(looping);
  await running(looping, proofId);
  await end(first, "SIGTERM");
  expect(await readProof(looping.author, { courseId: looping.courseId, proofId })).toMatchObject({ phase: "running" });
  await startWorker();
  expect(await ended(looping, proofId)).toMatchObject({ outcome: "failed" });
});

test("only those who may write the exercise ask for proofs, read them and call them off", async () => {
  await dropJobs();
  const draft = await aDraft(await tanhFiles());
  const other = await aDraft(await tanhFiles());
  const proofId = await started(draft);
  const { courseId, slug } = draft;
  for (const stranger of [other.author, await aPerson()]) {
    expect(await startProof(stranger, { courseId, slug, kind: "publish" })).toMatchObject({ ok: false });
    expect(await readProof(stranger, { courseId, proofId })).toBeNull();
    expect(await cancelProof(stranger, { courseId, proofId })).toMatchObject({ ok: false });
    // In a course of one's own there is no exercise of another's.
    expect(await readProof(stranger, { courseId: other.courseId, proofId })).toBeNull();
  }
  expect(await readProof(draft.author, { courseId, proofId })).toMatchObject({ phase: "waiting" });
});
