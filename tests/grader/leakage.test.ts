import path from "node:path";
import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { readCatalog } from "#exercises/catalog.ts";
import type { Prepared } from "#grader/author/prepare.ts";
import { gradientsMessage } from "#grader/diagnosis/check-gradients.ts";
import { notesMessage } from "#grader/diagnosis/program-notes.ts";
import { wordsFor } from "#grader/diagnosis/words.ts";
import { createEngine, type Engine } from "#grader/engine.ts";
import { type CodeExercise, type Exercise, programsOf } from "#grader/exercise.ts";
import { verifyReceipt } from "#grader/receipt.ts";
import type { GradeReport } from "#grader/report.ts";
import { seedOfCases } from "#grader/seed.ts";
import { visibleReport } from "#grader/visibility.ts";
import { createRandom } from "#numeric/random.ts";
import { printReport, reportAsJson } from "#scripts/grade-output.ts";
import { FIXTURES } from "#tests/support/engine.ts";
import { failuresOf } from "#tests/support/failures.ts";
import { bytesThatMayNotDiffer, secretsOf, withOtherHiddenValues } from "#tests/support/hidden-values.ts";

const SEED = "a-secret-seed";
const KEY = new Uint8Array(32).fill(3);
/** Other hidden values that are tried for each submission. */
const CHANGES = 2;
const BOTH = [await readCatalog(path.join(import.meta.dirname, "../../exercises")), await readCatalog(FIXTURES)];
/**
 * An hour's work for all of them; LEAKAGE=all asks for it. These have each kind of output that there is, and one of them
 * gradients for which a program that failed is run once more.
 */
const REPRESENTATIVES = [
  ...["gru-cell", "rnn-bptt", "rnn-step", "rnn-step-backward", "elementwise-tanh"],
  // A part of an exercise by hand, graded within that.
  "bptt-matrices/parts/program",
];
const all = BOTH.flatMap((catalog) => catalog.exercises);
const programs = all.flatMap(programsOf);
const isAll = process.env.LEAKAGE === "all";
const exercises = programs.filter(({ slug }) => isAll || REPRESENTATIVES.includes(slug));
/** Some of all train a network in each of their cases, and a learner's program may take ten seconds for each. */
const TIMEOUT_MS = isAll ? 7_200_000 : 300_000;
const engines: Engine[] = [];
afterAll(() => Promise.all(engines.map((engine) => engine.close())));

/** What came of one grading, by where it went. `program`: the report on the program, which may be a part of the whole. */
type Seen = { report: GradeReport; program: GradeReport; frames: string; terminal: string; log: string };

/** The exercise that is handed in, with a version of its own, and what is handed in for a program of it. */
function handIn(exercise: CodeExercise, code: string, version: string): { exercise: Exercise; code: string } {
  const own = { ...exercise, version };
  if (!exercise.partOf) return { exercise: own, code };
  const { slug, part } = exercise.partOf;
  const whole = all.find((each) => each.slug === slug)!;
  if (whole.kind !== "by-hand") throw new Error(`${slug} has no parts`);
  return { exercise: { ...whole, version, programs: { [part]: own } }, code: JSON.stringify({ [part]: code }) };
}

/** Of an exercise by hand the one program that was handed in. */
function programOf({ partOf }: CodeExercise, report: GradeReport): GradeReport {
  return partOf ? report.cases.find(({ part }) => part?.id === partOf.part)!.part!.program! : report;
}

/** The whole has no values but those of the program in it. */
function withVersion({ partOf, version }: CodeExercise, report: GradeReport): GradeReport {
  const cases = report.cases.map((each) =>
    each.part?.program ? { ...each, part: { ...each.part, program: { ...each.part.program, version } } } : each,
  );
  return { ...report, version: partOf?.version ?? version, cases };
}

/** Grades with hidden values that come from the store, and records all that leaves the worker. */
async function createObserver(exercise: CodeExercise) {
  let hidden: Prepared | null = null;
  let frames: string[] = [];
  let log: string[] = [];
  const options = {
    runners: 1,
    receiptKey: KEY,
    store: { read: async ({ kind }: Exercise) => (kind === "code" ? hidden : null), write: async () => {} },
    // Runners with the author's code know everything, and never see the learner's.
    tap: (kind: string, frame: Buffer) => {
      if (kind !== "author") frames.push(`${kind} ${frame.toString("base64")}`);
    },
    log: (message: string, error: unknown) => log.push(`${message} ${error}`),
  };
  const engine = await createEngine(options);
  engines.push(engine);
  const prepared = await engine.prepare(exercise, seedOfCases(exercise, SEED));
  // A memory of its own for every grading, or the first hidden values would be remembered.
  let version = 0;
  const grade = async (code: string, values: Prepared): Promise<Seen> => {
    hidden = values;
    const given = handIn(exercise, code, String(version++));
    const job = { ...given, seed: SEED, cases: "all" } as const;
    const signed = await whenThereIsTime(() => {
      [frames, log] = [[], []];
      return engine.grade(job);
    });
    expect(verifyReceipt(signed, given.code, KEY)).toBe(true);
    const report = withVersion(exercise, signed);
    const seen = { report, program: programOf(exercise, report), frames: frames.join("\n"), log: log.join("\n") };
    return { ...seen, terminal: terminalOf(given.exercise, report) };
  };
  return { prepared, grade };
}

/** A machine that is too busy to judge a loop makes an error of ours, of which there is nothing to compare. */
async function whenThereIsTime(grade: () => Promise<GradeReport>): Promise<GradeReport> {
  for (let tries = 1; tries < 5; tries++) {
    const report = await grade();
    if (report.status !== "internal-error") return report;
  }
  return grade();
}

/** What `npm run grade` shows, in both its forms. */
function terminalOf(exercise: Exercise, report: GradeReport): string {
  const shown = visibleReport(report);
  const lines: string[] = [];
  const print = vi.spyOn(console, "log").mockImplementation((line) => void lines.push(line));
  printReport(exercise, withoutDiagnoses({ ...shown, timings: {} }));
  print.mockRestore();
  return `${bytesThatMayNotDiffer(reportAsJson(shown))}\n${lines.join("\n")}`;
}

/** They may come and go with hidden values, and are looked at by themselves. */
function withoutDiagnoses(report: GradeReport): GradeReport {
  return { ...report, diagnosis: [] };
}

const verdictOf = ({ status, score, cases }: GradeReport) => [status, score, cases.map((each) => each.status)];

/**
 * Diagnoses may come and go, but whatever is said of one follows from its id, and a place is in a public case alone. What
 * the runner saw a program do is told of public cases only: a program could pass hidden inputs on by it.
 */
function expectDiagnosesToFollowFromIds({ mistakes }: CodeExercise, { diagnosis, cases }: GradeReport): void {
  const isPublic = (i: number) => cases[i]!.visibility === "public";
  for (const { id, message, cases: positions, evidence, place } of diagnosis) {
    const known = mistakes.find((mistake) => mistake.id === id)?.message;
    expect(message).toBe(evidence === "answers" ? wordsFor(id) : (known ?? gradientsMessage(id) ?? notesMessage(id)));
    if (evidence === "program") expect(positions.every(isPublic)).toBe(true);
    if (place !== undefined) expect(positions.some(isPublic)).toBe(true);
    expect(positions).toEqual([...cases.keys()].filter((i) => cases[i]!.diagnosis.includes(id)));
  }
}

test("exercises and the fixture are put to the proof", () => {
  expect(exercises.map(({ slug }) => slug)).toEqual(expect.arrayContaining(REPRESENTATIVES));
});

test.each(exercises)(
  "$slug: not one byte of what leaves the worker differs with other hidden values",
  {
    timeout: TIMEOUT_MS,
  },
  async (exercise) => {
    const { prepared, grade } = await createObserver(exercise);
    const secrets = secretsOf(prepared);
    if (!isOfWholeNumbers(exercise)) expect(secrets.length).toBeGreaterThan(20);
    const verdicts = new Set<string>();
    let changed = 0;
    for (const { what, code } of failuresOf(exercise, countPublic(prepared))) {
      const first = await grade(code, prepared);
      verdicts.add(first.program.status);
      expectNoSecret(what, first, secrets);
      const property = fc.asyncProperty(fc.integer(), async (draw) => {
        const values = withOtherHiddenValues(exercise, prepared, first.program, createRandom(String(draw)));
        const again = await grade(code, values);
        expect(verdictOf(again.report), what).toEqual(verdictOf(first.report));
        expect(verdictOf(again.program), what).toEqual(verdictOf(first.program));
        expect(again.frames, what).toBe(first.frames);
        expect(again.terminal, what).toBe(first.terminal);
        expect(bytesThatMayNotDiffer(visibleReport(again.report)), what).toBe(
          bytesThatMayNotDiffer(visibleReport(first.report)),
        );
        expectDiagnosesToFollowFromIds(exercise, again.program);
        expect([first.log, again.log]).toEqual(["", ""]);
        if (bytesThatMayNotDiffer(again.report) !== bytesThatMayNotDiffer(first.report)) changed++;
      });
      // A draw is a seed, of which no smaller one says more.
      await fc.assert(property, { seed: 1, numRuns: CHANGES, endOnFailure: true });
    }
    expect([...verdicts].sort()).toEqual(ALL_VERDICTS);
    // The change was real: what the worker itself keeps of the same gradings does differ. A judge asks for no values.
    if (!exercise.hasJudge) expect(changed).toBeGreaterThan(10);
  },
);

const ALL_VERDICTS = [
  ...["compile-error", "failed", "out-of-memory", "passed", "rejected", "runtime-error", "timed-out"],
];

/** They have no digits by which they could be found again in a text; that no byte differs is proven of them as well. */
const isOfWholeNumbers = ({ metadata: { tolerance } }: CodeExercise) =>
  tolerance?.absolute === 0 && tolerance.relative === 0;

const countPublic = ({ cases }: Prepared) => cases.filter(({ visibility }) => visibility === "public").length;

/** Of a hidden case no number gets out, whatever the program does with it; nor does the seed it could be drawn from. */
function expectNoSecret(what: string, { report, terminal, frames, log }: Seen, secrets: string[]): void {
  expect(frames.length).toBeGreaterThan(0);
  const out = `${JSON.stringify(visibleReport(report))}\n${terminal}\n${log}`;
  expect(out, what).not.toContain(SEED);
  expect(
    secrets.filter((secret) => out.includes(secret)),
    what,
  ).toEqual([]);
}
