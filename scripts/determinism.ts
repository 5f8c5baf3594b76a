import { parseArgs } from "node:util";
import { compareProcesses } from "./determinism/compare.ts";

/**
 * npm run determinism [-- --submissions 1000]
 * Grades the same submissions in three fresh processes. Exit 1 when two reports differ that must not.
 */
const PROCESSES = 3;
const { values } = parseArgs({ options: { submissions: { type: "string", default: "1000" } } });
const count = Number(values.submissions);
if (!Number.isInteger(count) || count < 1 || count > 100_000) {
  console.error(`--submissions takes a number; it was "${values.submissions}"`);
  process.exit(2);
}

const startedAt = performance.now();
let reports = 0;
const { compared, differences, mayDiffer, differed, verdicts } = await compareProcesses(count, () => {
  if (++reports % 100 === 0) console.error(`${reports} of ${PROCESSES * count} reports`);
});
console.table(verdicts);
console.log(`${compared} submissions in ${PROCESSES} processes: ${compared - differences.length} with equal reports.`);
console.log(`${mayDiffer} more met a limit or came near one, and ${differed} of their reports did differ.`);
console.log(`${Math.round((performance.now() - startedAt) / 1000)} s`);
for (const difference of differences) console.error(difference);
process.exitCode = differences.length === 0 ? 0 : 1;
