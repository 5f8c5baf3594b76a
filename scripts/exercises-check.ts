import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { readCatalog } from "#exercises/catalog.ts";
import { createEngine } from "#grader/engine.ts";
import type { Exercise } from "#grader/exercise.ts";
import { type Proof, proveExercise } from "#grader/prove-exercise.ts";
import { checkProse } from "./exercise-prose.ts";

/**
 * npm run exercises:check [-- slug… --seeds N --exercises DIR]
 * Every exercise proves itself, or all of those named. Exit 1 when one does not, with the file and the rule.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: "string", default: "3" }, exercises: { type: "string" } },
});
const directory = path.resolve(values.exercises ?? path.join(import.meta.dirname, "../exercises"));
if (!/^\d{1,4}$/.test(values.seeds)) {
  console.error(`--seeds takes a number, and 0 checks the prose alone; it was "${values.seeds}"`);
  process.exit(2);
}
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => `check-${i + 1}`);

const { exercises, errors } = await readCatalog(directory);
const slugs = new Set(exercises.map(({ slug }) => slug));
const isWanted = ({ slug }: { slug: string }) => positionals.length === 0 || positionals.includes(slug);
const complaints = errors.filter(isWanted).map(({ message }) => message);
const known = new Set([...slugs, ...errors.map(({ slug }) => slug)]);
for (const slug of positionals) if (!known.has(slug)) complaints.push(`there is no exercise called "${slug}"`);

const engine = await createEngine({
  runners: availableParallelism(),
  log: (message, error) => console.error(message, error instanceof Error ? error.message : error),
});
const rows: string[][] = [];
for (const [i, exercise] of exercises.filter(isWanted).entries()) {
  console.error(`${exercise.slug} (${i + 1} of ${exercises.filter(isWanted).length})`);
  const proof = await proveExercise(engine, exercise, seeds);
  const failures = [...checkProse(exercise, slugs), ...proof.failures];
  complaints.push(...failures.map(({ file, rule }) => `exercises/${exercise.slug}/${file}: ${rule}`));
  rows.push(row(exercise, proof, failures.length));
}
await engine.close();

console.log(
  table(["exercise", "cases", "hidden", "alternatives", "mistakes", "gradings", "slowest run", "verdict"], rows),
);
for (const complaint of complaints) console.error(complaint);
if (rows.length === 0 && complaints.length === 0) complaints.push(`there are no exercises in ${directory}`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function row({ slug, alternatives, mistakes }: Exercise, proof: Proof, failures: number): string[] {
  const figures = [proof.cases, proof.hiddenCases, alternatives.length, mistakes.length, proof.gradings];
  const verdict = failures === 0 ? "proven" : `${failures} failed`;
  return [slug, ...figures.map(String), `${Math.round(proof.slowestMs)} ms`, verdict];
}

function table(head: string[], body: string[][]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...body.map((cells) => cells[i]!.length)));
  return [head, ...body]
    .map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
