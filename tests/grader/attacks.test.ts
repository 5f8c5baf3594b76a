import { readdir } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Attack, readAttacks } from "#scripts/attacks/attack.ts";
import { settledEngineMb, steadyEngineMb, watchRunners } from "#scripts/attacks/memory-watch.ts";
import { createPatientEngine } from "#scripts/attacks/patient-engine.ts";
import { CAN_SEE_PROCESSES, listDescendants } from "#scripts/attacks/processes.ts";
import { type AttackResult, complaintsAbout, runAttacks, warmUp } from "#scripts/attacks/run-attacks.ts";
import { findLeaks, secretsOf } from "#scripts/attacks/secrets.ts";
import { elementwiseTanh } from "#tests/support/engine.ts";

const FOLDER = path.join(import.meta.dirname, "../attacks");
const MAX_RUNNER_MB = 350;
const MAX_GROWTH = 1.1;
const SETTLING_MS = 60_000;
/** Two hundred of the programs run into a limit of a second or more. */
const PATIENCE_MS = 20 * 60_000;

const attacks = await readAttacks();
let failures: string[] = [];
const results = new Map<string, AttackResult>();
let runnerPeaks: number[] = [];
let [beforeMb, settledMb] = [0, 0];
let leftOver: string[] = [];

beforeAll(async () => {
  const exercise = await elementwiseTanh();
  const { engine, ...rest } = await createPatientEngine();
  failures = rest.failures;
  const watch = watchRunners();
  await warmUp(engine, exercise);
  beforeMb = await steadyEngineMb();
  for (const result of await runAttacks({ engine, exercise, attacks })) results.set(result.attack.name, result);
  settledMb = await settledEngineMb(MAX_GROWTH * beforeMb, SETTLING_MS);
  await engine.close();
  watch.stop();
  runnerPeaks = watch.ended.map(({ peakMb }) => peakMb);
  leftOver = listDescendants()
    .map(({ command }) => command)
    .filter((command) => !isBundler(command));
}, PATIENCE_MS);

/** esbuild keeps a process of its own for as long as this one lives. */
function isBundler(command: string): boolean {
  return command.includes("esbuild");
}

test("every attack is in an index, with the verdicts that its first line names", async () => {
  const files = (await readdir(FOLDER, { recursive: true })).filter((file) => file.endsWith(".ts"));
  expect(attacks.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  expect(attacks.filter(({ name }) => name.startsWith("given/")).length).toBe(168);
  expect(attacks.filter(({ name }) => name.startsWith("ours/")).length).toBeGreaterThanOrEqual(60);
  for (const { allowed } of attacks) expect(allowed).not.toContain("passed");
});

test.each(attacks.map(({ name, ...rest }): [string, Omit<Attack, "name">] => [name, rest]))(
  "%s gets a verdict that it may have, shows nothing hidden, and harms nobody after it",
  (name) => {
    const result = results.get(name);
    expect(result).toBeDefined();
    expect(complaintsAbout(result!)).toEqual([]);
  },
);

test("the engine had nothing to complain of itself", () => {
  expect(failures).toEqual([]);
});

test("honest submissions were graded in between, after every bad end among others", () => {
  const asked = [...results.values()].filter(({ nextVerdict }) => nextVerdict !== null);
  const bad = [...results.values()].filter(({ verdict }) => ["timed-out", "out-of-memory"].includes(verdict));
  expect(bad.length).toBeGreaterThan(40);
  expect(asked.length).toBeGreaterThan(bad.length);
});

test("no process of the engine is left over", () => {
  expect(leftOver).toEqual([]);
});

describe.runIf(CAN_SEE_PROCESSES)("memory", () => {
  test("no runner is ever larger than 350 MB", () => {
    expect(runnerPeaks.length).toBeGreaterThan(attacks.length / 2);
    expect(Math.max(...runnerPeaks)).toBeLessThanOrEqual(MAX_RUNNER_MB);
  });

  test("the engine is within a tenth of its size a minute after the last attack", () => {
    expect(beforeMb).toBeGreaterThan(300);
    expect(settledMb).toBeLessThanOrEqual(MAX_GROWTH * beforeMb);
  });
});

test.each([
  ["as it is", (x: number) => `${x}`],
  ["rounded", (x: number) => x.toPrecision(7)],
  ["with an exponent", (x: number) => x.toExponential(9)],
  ["without its point", (x: number) => x.toFixed(15).replace(".", "")],
  ["to the base of 36", (x: number) => x.toString(36)],
  ["as bytes", (x: number) => Buffer.from(Float64Array.of(x).buffer).toString("hex")],
])("a hidden number is found %s", (_, write) => {
  const hidden = {
    title: "h",
    visibility: "hidden",
    input: { xs: [0.7236451982] },
    expected: [-1.2046587713],
  } as const;
  const secrets = secretsOf({
    cases: [{ ...hidden, input: { xs: [0.7236451982] }, expected: [-1.2046587713] }],
    mistakes: [],
  });
  for (const number of [0.7236451982, -1.2046587713])
    expect(findLeaks(secrets, { message: `got ${write(number)} of it` })).not.toEqual([]);
  expect(findLeaks(secrets, { message: "got 0.7236 and 1.2046" })).toEqual([]);
});
