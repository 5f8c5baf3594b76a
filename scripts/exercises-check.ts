import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Catalog, readCatalog } from "#exercises/catalog.ts";
import { checkProse } from "#exercises/check-prose.ts";
import { readProven, writeProven } from "#exercises/proven.ts";
import { createEngine, type Engine } from "#grader/engine.ts";
import { type Exercise, programsOf } from "#grader/exercise.ts";
import { GATE_SEEDS, proofSeeds } from "#grader/proof-seeds.ts";
import { type ProofStep, stepsOf, withNews } from "#grader/proof-steps.ts";
import { type Proof, proveExercise } from "#grader/prove-exercise.ts";
import { figuresInWords, measureAll, shortcomings } from "./diagnosis/measure-all.ts";
import { watchProgress } from "./exercises-check/progress.ts";
import { HEAD, rowOf, table } from "./exercises-check/table.ts";

/**
 * npm run exercises:check [-- slug… --seeds N --noted N --exercises DIR --write]
 * Every exercise proves itself, or all of those named. Exit 1 when one does not, with the file and the rule. `--write`
 * notes in proven.json which contents were proven, so that a start need not prove them again. `--noted`: those that
 * proven.json notes are proven on so many seeds, enough to tell whether what is noted still holds.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: "string", default: String(GATE_SEEDS) },
    noted: { type: "string" },
    exercises: { type: "string" },
    write: { type: "boolean", default: false },
    report: { type: "string" },
  },
});
const directory = path.resolve(values.exercises ?? path.join(import.meta.dirname, "../exercises"));
for (const name of ["seeds", "noted"] as const)
  if (!/^\d{1,4}$/.test(values[name] ?? "0"))
    refuse(`--${name} takes a number, and 0 checks the prose alone; it was "${values[name]}"`);
if (values.write && Number(values.seeds) < GATE_SEEDS)
  refuse(`--write notes what was proven with ${GATE_SEEDS} seeds or more; it was ${values.seeds}`);
if (values.write && values.noted) refuse("--write proves anew what it notes: leave out --noted");

type Finding = { slug: string; version: string; complaints: string[] };

const [catalog, proven] = await Promise.all([readCatalog(directory), readProven(directory)]);
const slugs = new Set(catalog.exercises.map(({ slug }) => slug));
const isWanted = ({ slug }: { slug: string }) => positionals.length === 0 || positionals.includes(slug);
const complaints = complaintsOfFolders(catalog);
const engine = await createEngine({
  runners: availableParallelism(),
  log: (message, error) => console.error(message, error instanceof Error ? error.message : error),
});
const { findings, rows } = await proveAll(engine, catalog.exercises.filter(isWanted));
await engine.close();

console.log(table([HEAD, ...rows]));
complaints.push(...findings.flatMap((finding) => finding.complaints));
// Only where all are proven as well: a start that proves what is new has no time for it.
if (!values.report && Number(values.seeds) > 0) {
  const hold = new Set(findings.filter((finding) => finding.complaints.length === 0).map(({ slug }) => slug));
  const measured = await measureAll(catalog.exercises.filter(({ slug }) => hold.has(slug)).flatMap(programsOf));
  console.log(figuresInWords(measured));
  // What one exercise comes to is for its author to read; the goals are those of the catalogue.
  if (positionals.length === 0 && !values.exercises) complaints.push(...shortcomings(measured));
}
for (const complaint of complaints) console.error(complaint);
if (rows.length === 0 && complaints.length === 0) complaints.push(`there are no exercises in ${directory}`);
if (values.report) await writeFile(values.report, JSON.stringify(findings));
if (values.write)
  await writeProven(
    directory,
    findings.filter((finding) => finding.complaints.length === 0),
  );
process.exitCode = complaints.length > 0 ? 1 : 0;

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

function complaintsOfFolders({ errors }: Catalog): string[] {
  const known = new Set([...slugs, ...errors.map(({ slug }) => slug)]);
  const unknown = positionals.filter((slug) => !known.has(slug));
  return [
    ...errors.filter(isWanted).map(({ message }) => message),
    ...unknown.map((slug) => `there is no exercise called "${slug}"`),
  ];
}

/** As many exercises at a time as there are processors, in the order of the catalogue. */
async function proveAll(engine: Engine, exercises: Exercise[]): Promise<{ findings: Finding[]; rows: string[][] }> {
  const progress = watchProgress(exercises.length);
  const results: { finding: Finding; rows: string[][] }[] = [];
  let next = 0;
  const work = async () => {
    for (let i = next++; i < exercises.length; i = next++) results[i] = await proveOne(engine, exercises[i]!, progress);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  progress.end();
  return { findings: results.map(({ finding }) => finding), rows: results.flatMap(({ rows }) => rows) };
}

async function proveOne(engine: Engine, exercise: Exercise, progress: ReturnType<typeof watchProgress>) {
  const { slug, version } = exercise;
  let steps = stepsOf(exercise);
  const wanted = Number(proven.has(exercise) ? (values.noted ?? values.seeds) : values.seeds);
  const proof = await proveExercise(engine, exercise, proofSeeds(exercise, wanted), {
    tell: (news) => {
      steps = withNews(steps, news);
      progress.show(slug, steps.filter(isSettled).length, steps.length);
    },
  });
  const failures: Proof["failures"] = [...checkProse(exercise, slugs), ...proof.failures];
  progress.finish(slug, failures.length);
  const complaints = failures.map(({ file, rule }) => `exercises/${slug}/${file}: ${rule}`);
  const rows = [
    rowOf(exercise, proof, failures.length),
    ...proof.programs.map((part) => rowOf(part.exercise, part.proof, part.proof.failures.length)),
  ];
  return { finding: { slug, version, complaints }, rows };
}

function isSettled({ state }: ProofStep): boolean {
  return state === "passed" || state === "failed";
}
