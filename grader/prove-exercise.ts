import type { Tolerance } from "#numeric/compare.ts";
import type { Prepared } from "./author/prepare.ts";
import { proveAnswers } from "./by-hand/prove-answers.ts";
import { distanceInTolerances, isDiscrete } from "./calibration.ts";
import { compareOutputs } from "./compare-outputs.ts";
import type { Engine } from "./engine.ts";
import { type ByHandExercise, type CodeExercise, type Exercise, ExerciseError } from "./exercise.ts";
import { optionalFault, outputsGiven, unshownOutput, withoutLeftOut } from "./optional-outputs.ts";
import { alternativeFault, mistakeFault, starterFault } from "./program-faults.ts";
import { MAX_BUDGET, MAX_NOISE, MIN_MISTAKE } from "./proof-bounds.ts";
import { asDistance, casesFile, type Failure, idInPart, type StepNews, settled, stepsOf } from "./proof-steps.ts";
import { type GradeReport, isWrong, type OutputComparison } from "./report.ts";
import { decodeValue } from "./value.ts";

/**
 * What was found when an exercise was put to the proof. It may be published when there are no failures. `noise` is the
 * largest difference between an alternative and the reference, `nearestMistake` the least by which a mistake misses in
 * its worst entry, both in tolerances; null where nothing was measured. `budget` is the largest share of the time limit
 * that a call of an alternative used. `variants`: how many of the seeds give different numbers, by hand.
 */
export type Proof = {
  failures: Failure[];
  seeds: number;
  cases: number;
  hiddenCases: number;
  gradings: number;
  noise: number | null;
  nearestMistake: number | null;
  budget: number;
  variants: number | null;
  /** Of each program among the parts, whose failures are the whole's as well. */
  programs: { exercise: CodeExercise; proof: Proof }[];
};

/** Each seed of a program is a run of all of its files. */
const PROGRAM_SEEDS = 20;

/** Hears how each step of a proof goes. */
export type ProofListener = (news: StepNews) => void;

export type ProofOptions = {
  tell?: ProofListener;
  /** So many programs are proven side by side; all of them unless told otherwise. */
  atOnce?: number;
};

/**
 * An exercise proves itself. For every seed its reference is right by its own measure, its starter compiles and does not
 * pass, every alternative passes, and every mistake fails and is told its own message first; and its tolerance lies well
 * between the noise of right answers and the nearest mistake.
 */
export async function proveExercise(
  engine: Engine,
  exercise: Exercise,
  seeds: string[],
  { tell = () => {}, atOnce = Number.POSITIVE_INFINITY }: ProofOptions = {},
): Promise<Proof> {
  const proof: Proof = {
    ...{ failures: [], seeds: seeds.length, cases: 0, hiddenCases: 0, gradings: 0 },
    ...{ noise: null, nearestMistake: null, budget: 0, variants: null, programs: [] },
  };
  if (seeds.length === 0) return proof;
  try {
    tell({ id: casesFile(exercise), state: "running" });
    const prepared = await engine.prepareAll(exercise, seeds);
    tell(settled(casesFile(exercise), []));
    if (exercise.kind === "code") await proveCode(engine, { exercise, prepared, seeds }, proof, { tell, atOnce });
    else {
      await proveAnswers(engine, { exercise, prepared, seeds }, proof, tell);
      await provePrograms(engine, exercise, { seeds, tell, atOnce }, proof);
    }
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    const { file, rule } = error;
    proof.failures.push({ file, rule });
    // What could not be prepared ends the proof, whichever file it was; the step of another file takes the blame.
    const isKnown = stepsOf(exercise).some(({ id }) => id === file);
    if (isKnown && file !== casesFile(exercise)) tell({ id: casesFile(exercise), state: "waiting" });
    tell(settled(isKnown ? file : casesFile(exercise), [{ file, rule }]));
  }
  return proof;
}

type Asked = Required<ProofOptions> & { seeds: string[] };

/** As exercises of their own, on fewer seeds: they have no numbers that are some learner's alone. */
async function provePrograms(engine: Engine, { programs }: ByHandExercise, asked: Asked, proof: Proof): Promise<void> {
  for (const [part, exercise] of Object.entries(programs)) {
    const within = ({ file, rule }: Failure) => ({ file: idInPart(part, file), rule });
    const tell = ({ id, failures, ...news }: StepNews) =>
      asked.tell({ ...news, id: idInPart(part, id), ...(failures && { failures: failures.map(within) }) });
    const own = await proveExercise(engine, exercise, asked.seeds.slice(0, PROGRAM_SEEDS), { ...asked, tell });
    proof.programs.push({ exercise, proof: own });
    proof.failures.push(...own.failures.map(within));
  }
}

type CodeQuestion = { exercise: CodeExercise; prepared: Prepared[]; seeds: string[] };

async function proveCode(
  engine: Engine,
  question: CodeQuestion,
  proof: Proof,
  { tell, atOnce }: Required<ProofOptions>,
): Promise<void> {
  const { exercise, prepared } = question;
  proveReference(exercise, prepared, proof);
  // A copy: what other files are found to break later is not the reference's.
  tell(settled("reference.ts", [...proof.failures]));
  // Whatever else fails then fails because of it.
  if (proof.failures.length > 0) return;
  for (const [id, distance] of measureMistakes(exercise, prepared, proof))
    tell({ id: `mistakes/${id}.ts`, distance: asDistance(distance) });
  const given: ReadonlySet<string>[] = [];
  const overBudget: Failure[] = [];
  const prove = async (program: Program) => {
    tell({ id: program.file, state: "running" });
    const { reports, calibration } = await proveProgram(engine, { ...question, program }, proof);
    if (program.isAlternative) given.push(outputsGiven(reports));
    if (calibration?.overBudget) overBudget.push(calibration.overBudget);
    const own = proof.failures.filter((each) => each.file === program.file && each !== calibration?.overBudget);
    const { noise = null, budget = null } = calibration ?? {};
    const measured = calibration && { distance: noise === null ? null : asDistance(noise), budget };
    tell({ ...settled(program.file, own), ...measured });
  };
  await inTurns(programsOf(exercise), atOnce, prove);
  if (exercise.alternatives.length > 0) tell({ ...settled("budget", overBudget), budget: proof.budget });
  const fault = unshownOutput(exercise.metadata.entry.returns.optional, given);
  const isUnshown = fault !== null && proof.failures.length === 0;
  if (isUnshown) fail(proof, "exercise.json", fault);
  tell(settled("outputs", isUnshown ? [{ file: "exercise.json", rule: fault }] : []));
}

async function inTurns<T>(items: readonly T[], atOnce: number, perform: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await perform(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
}

function proveReference({ metadata }: CodeExercise, prepared: Prepared[], proof: Proof): void {
  const [first] = prepared;
  proof.cases = first!.cases.length;
  proof.hiddenCases = first!.cases.filter(({ visibility }) => visibility === "hidden").length;
  const { entry, tolerance } = metadata;
  if (!tolerance) return;
  for (const { title, expected } of prepared.flatMap(({ cases }) => cases)) {
    const fault = optionalFault(entry.returns.optional, expected);
    const outputs = compareOutputs({ expected, actual: expected, name: entry.returns.name, tolerance });
    const wrong = outputs.find(isWrong);
    if (fault) fail(proof, "exercise.json", fault);
    else if (wrong) fail(proof, "reference.ts", `its own answer is wrong in "${title}": ${wrong.message}`);
    else if (tolerance.absolute + tolerance.relative === 0 && !isDiscrete(expected))
      fail(proof, "exercise.json", `a tolerance of 0 is for whole numbers, and the answer in "${title}" has others`);
    // One case shows it.
    if (proof.failures.length > 0) return;
  }
}

function fail({ failures }: Proof, file: string, rule: string): void {
  failures.push({ file, rule });
}

/** How far each mistake is from the right answer, where it gives one at all. */
function measureMistakes({ metadata: { tolerance, entry } }: CodeExercise, prepared: Prepared[], proof: Proof) {
  const nearest = new Map<string, number>();
  if (!tolerance) return nearest;
  for (const { cases, mistakes } of prepared)
    for (const { id, outputs } of mistakes) {
      const distances = cases.map(({ expected }, i) => {
        const output = outputs[i];
        if (!output) return Number.POSITIVE_INFINITY;
        const wanted = withoutLeftOut(expected, output.value, entry.returns.optional);
        return distanceInTolerances(wanted, output.value, tolerance);
      });
      const worst = Math.max(...distances);
      proof.nearestMistake = Math.min(proof.nearestMistake ?? Number.POSITIVE_INFINITY, worst);
      nearest.set(id, Math.min(nearest.get(id) ?? Number.POSITIVE_INFINITY, worst));
      const rule = `misses by ${round(worst)} tolerances at most, and ${MIN_MISTAKE} are needed: make the tolerance smaller, or the cases tell more`;
      // One within the tolerance passes, which its own proof says.
      if (worst > 1 && worst < MIN_MISTAKE && !proof.failures.some(({ file }) => file === `mistakes/${id}.ts`))
        fail(proof, `mistakes/${id}.ts`, rule);
    }
  return nearest;
}

type Program = { file: string; code: string; isAlternative?: boolean; fault: (report: GradeReport) => string | null };

function programsOf({ starter, alternatives, mistakes }: CodeExercise): Program[] {
  return [
    { file: "starter.ts", code: starter, fault: starterFault },
    ...alternatives.map(({ id, code }) => ({
      ...{ file: `alternatives/${id}.ts`, code, fault: alternativeFault, isAlternative: true },
    })),
    ...mistakes.map(({ id, code }) => ({
      file: `mistakes/${id}.ts`,
      code,
      fault: (report: GradeReport) => mistakeFault(report, id),
    })),
  ];
}

type Question = CodeQuestion & { program: Program };

type Proven = { reports: GradeReport[]; calibration: Calibration | null };

async function proveProgram(engine: Engine, { program, ...job }: Question, proof: Proof): Promise<Proven> {
  const { file, code, fault } = program;
  const { reports, slowestCallMs } = await engine.gradeSeeds({ ...job, code });
  // The grader's own failure says nothing about the exercise.
  if (reports.some(({ status }) => status === "internal-error"))
    throw new Error(`${job.exercise.slug}/${file} could not be graded`);
  proof.gradings += reports.length;
  for (const report of reports) {
    const rule = fault(report);
    // One seed is enough to show what is broken; the others would say it again.
    if (!rule) continue;
    fail(proof, file, `${rule} (seed ${report.seed})`);
    return { reports, calibration: null };
  }
  const alternative = { file, reports, slowestCallMs };
  return { reports, calibration: program.isAlternative ? calibrate(job.exercise, alternative, proof) : null };
}

type Alternative = { file: string; reports: GradeReport[]; slowestCallMs: number };
type Calibration = { noise: number | null; budget: number; overBudget: Failure | null };

function calibrate(
  { metadata }: CodeExercise,
  { file, reports, slowestCallMs }: Alternative,
  proof: Proof,
): Calibration {
  const { tolerance, limits } = metadata;
  const budget = slowestCallMs / limits.caseTimeoutMs;
  proof.budget = Math.max(proof.budget, budget);
  const words = `a call takes ${Math.round(100 * budget)} % of the time limit; a fifth is allowed, for slower machines`;
  const overBudget = budget > MAX_BUDGET ? { file, rule: words } : null;
  if (overBudget) proof.failures.push(overBudget);
  if (!tolerance) return { noise: null, budget, overBudget };
  const outputs = reports.flatMap(({ cases }) => cases).flatMap((each) => each.outputs ?? []);
  const noise = outputs.reduce((most, output) => Math.max(most, noiseOf(output, tolerance)), 0);
  proof.noise = Math.max(proof.noise ?? 0, noise);
  if (noise > MAX_NOISE)
    fail(
      proof,
      file,
      `differs from the reference by ${round(noise)} tolerances; right answers may differ by ${MAX_NOISE}`,
    );
  return { noise, budget, overBudget };
}

/** Of an output that was too large to be kept in the report nothing is known but that it passed. */
function noiseOf({ expected, actual }: OutputComparison, tolerance: Tolerance): number {
  return actual === undefined ? 0 : distanceInTolerances(decodeValue(expected), decodeValue(actual), tolerance);
}

function round(tolerances: number): string {
  return tolerances.toPrecision(2);
}
