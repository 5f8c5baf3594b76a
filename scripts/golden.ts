import path from "node:path";
import { table } from "./exercises-check/table.ts";
import { compareGolden, GOLDEN_TOLERANCE } from "./golden/compare-golden.ts";

/**
 * npm run golden [-- DIR]
 * Compares the reference core with every file of a folder of golden vectors, tests/golden unless told otherwise. Exit 1
 * when a tensor is further away than 1e-10, 2 when there is nothing to compare with.
 */
const directory = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, "../tests/golden"));
try {
  const findings = await compareGolden(directory);
  const rows = findings.map(({ file, tensor, cases, error }) => {
    const verdict = error <= GOLDEN_TOLERANCE ? "agrees" : "DIFFERS";
    return [file, tensor, String(cases), error.toExponential(1), verdict];
  });
  console.log(table([["file", "tensor", "cases", "error", "verdict"], ...rows]));
  for (const { file, tensor, problem } of findings) if (problem) console.error(`${file} ${tensor}: ${problem}`);
  const far = findings.filter(({ error }) => error > GOLDEN_TOLERANCE);
  console.log(`${findings.length} tensors, ${far.length} further away than ${GOLDEN_TOLERANCE}.`);
  process.exitCode = far.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
