import { expect, test } from "vitest";
import { compareProcesses } from "#scripts/determinism/compare.ts";

/** `npm run determinism` takes a thousand, which takes minutes. */
const SUBMISSIONS = 60;

test("the same version, seed and code give the same report byte for byte, in any process, place, order and language", {
  timeout: 300_000,
}, async () => {
  const { compared, differences, mayDiffer, verdicts } = await compareProcesses(SUBMISSIONS);
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(0.9 * SUBMISSIONS);
  expect(compared + mayDiffer).toBe(SUBMISSIONS);
  expect(verdicts["internal-error"]).toBeUndefined();
  expect(Object.keys(verdicts)).toEqual(expect.arrayContaining(["passed", "failed", "runtime-error"]));
});
