import path from "node:path";
import { parseArgs } from "node:util";
import { readExerciseFolder } from "#exercises/catalog.ts";
import { readAttacks } from "./attacks/attack.ts";
import { settledEngineMb, steadyEngineMb, watchRunners } from "./attacks/memory-watch.ts";
import { createPatientEngine } from "./attacks/patient-engine.ts";
import { CAN_SEE_PROCESSES } from "./attacks/processes.ts";
import { type AttackResult, complaintsAbout, matchPeaks, runAttacks, warmUp } from "./attacks/run-attacks.ts";

/**
 * npm run attacks [-- --only <part of a name>]
 * Every hostile submission through the real engine. Exit 1 when one has a verdict it may not have, shows something
 * hidden, harms the next submission, or leaves memory or processes behind; 2 when nothing has that name.
 */
const EXERCISES = path.join(import.meta.dirname, "../tests/fixtures/exercises");
const MAX_RUNNER_MB = 350;
const MAX_GROWTH = 1.1;
const SETTLING_MS = 60_000;

const { values } = parseArgs({ options: { only: { type: "string", default: "" } } });
const attacks = (await readAttacks()).filter(({ name }) => name.includes(values.only));
if (attacks.length === 0) {
  console.error(`No attack has "${values.only}" in its name.`);
  process.exit(2);
}

const exercise = await readExerciseFolder(EXERCISES, "elementwise-tanh");
const { engine, failures } = await createPatientEngine();
const watch = watchRunners();
await warmUp(engine, exercise);
const beforeMb = await steadyEngineMb();
let done = 0;
const results = await runAttacks({ engine, exercise, attacks, onResult: (result) => showProgress(result, ++done) });
const settledMb = await settledEngineMb(beforeMb * MAX_GROWTH, SETTLING_MS);
const peakMb = Math.max(0, ...watch.ended.map((life) => life.peakMb));
watch.stop();
await engine.close();

console.log(table(results, matchPeaks(results, watch.ended)));
const complaints = failures;
for (const result of results)
  complaints.push(...complaintsAbout(result).map((text) => `${result.attack.name}: ${text}`));
if (CAN_SEE_PROCESSES) {
  if (settledMb > beforeMb * MAX_GROWTH) complaints.push(`memory grew from ${mb(beforeMb)} to ${mb(settledMb)}`);
  if (peakMb > MAX_RUNNER_MB) complaints.push(`a runner used ${mb(peakMb)}; ${mb(MAX_RUNNER_MB)} are allowed`);
  console.log(`Engine ${mb(beforeMb)} before and ${mb(settledMb)} after; the largest runner ${mb(peakMb)}.`);
}
for (const complaint of complaints) console.error(complaint);
console.log(`${results.length} attacks, ${results.filter(({ verdict }) => verdict === "passed").length} passed.`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function showProgress(result: AttackResult, position: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[K${position} of ${attacks.length} ${result.attack.name}`);
  if (position === attacks.length) process.stderr.write("\r\u001b[K");
}

function table(rows: AttackResult[], peaks: Map<string, number>): string {
  const lines = rows.map((row) => {
    const { name, category, allowed } = row.attack;
    const peak = peaks.get(name);
    const mark = complaintsAbout(row).length > 0 ? "✗" : "✓";
    return [mark, name, category, row.verdict, allowed.join("|"), Math.round(row.ms), peak ? Math.round(peak) : "–"];
  });
  const cells = [["", "attack", "category", "verdict", "allowed", "ms", "peak MB"], ...lines].map((line) =>
    line.map(String),
  );
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function mb(value: number): string {
  return `${Math.round(value)} MB`;
}
