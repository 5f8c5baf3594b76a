import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compareGolden, GOLDEN_TOLERANCE, relativeError } from "#scripts/golden/compare-golden.ts";
import { SYSTEMS } from "#scripts/golden/systems.ts";
import { run } from "#scripts/run.ts";

// Computed by PyTorch in float64, gradients by its autograd; each file names its source and its convention.
const GOLDEN = path.join(import.meta.dirname, "../golden");

const findings = await compareGolden(GOLDEN);

test("There is a golden file for each system of the core, with its gradients", async () => {
  const files = (await readdir(GOLDEN)).filter((name) => name.endsWith(".json"));
  expect(files.map((file) => path.basename(file, ".json")).sort()).toEqual(Object.keys(SYSTEMS).sort());
  expect(findings.length).toBeGreaterThanOrEqual(87);
  expect(findings.filter(({ tensor }) => tensor.startsWith("d")).length).toBeGreaterThanOrEqual(60);
});

test.each(findings)("The core agrees with PyTorch: $file $tensor in $cases cases", ({ error, problem }) => {
  expect(problem).toBeUndefined();
  expect(error).toBeLessThanOrEqual(GOLDEN_TOLERANCE);
});

test("relativeError is the largest difference over the largest expected entry, and absolute beside zeros", () => {
  expect(relativeError([1, 4.5], [1, 4])).toBe(0.125);
  expect(relativeError([0, 0.25], [0, 0])).toBe(0.25);
  expect(relativeError([1, 2], [[1, 2]])).toBe(Number.POSITIVE_INFINITY);
  expect(relativeError([Number.NaN], [1])).toBe(Number.POSITIVE_INFINITY);
});

/** What `npm run golden` says of a folder with one file changed. */
async function golden(file: string, change: (text: string) => string): Promise<{ code: number; output: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), "gradcheck-golden-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(path.join(GOLDEN, "lstm.json"), path.join(folder, "lstm.json"));
  const original = await readFile(path.join(GOLDEN, "lstm.json"), "utf8");
  await writeFile(path.join(folder, file), change(original));
  return run({ args: ["scripts/golden.ts", folder] });
}

test("golden exits 1 and names the tensor when one number is off by a millionth", async () => {
  const { code, output } = await golden("lstm.json", (text) => {
    const file = JSON.parse(text) as { cases: { out: { dWhf: number[][] } }[] };
    file.cases[2]!.out.dWhf[1]![0]! *= 1.000001;
    return JSON.stringify(file);
  });
  expect(code).toBe(1);
  expect(output).toMatch(/lstm\.json +dWhf +5 +\S+ +DIFFERS/);
  expect(output).toMatch(/lstm\.json +dWhi +5 +\S+ +agrees/);
  expect(output).toContain("1 further away than 1e-10");
});

test.each([
  ["what is not JSON", "lstm.json", () => "{", /lstm\.json is not JSON/],
  ["a file without cases", "lstm.json", () => '{"cases": []}', /lstm\.json is no golden file/],
  [
    "a name that the core does not know",
    "transformer.json",
    (text: string) => text,
    /no part of the core has this name/,
  ],
])("golden exits 2 on %s", async (_, file, change, message) => {
  const { code, output } = await golden(file, change);
  expect(code).toBe(2);
  expect(output).toMatch(message);
});

test("golden says what the core says of inputs whose shapes do not meet", async () => {
  const { code, output } = await golden("lstm.json", (text) => {
    const file = JSON.parse(text) as { cases: { in: { Wxi: number[][] } }[] };
    file.cases[1]!.in.Wxi.pop();
    return JSON.stringify(file);
  });
  expect(code).toBe(1);
  expect(output).toMatch(/E2 H2 T3: shapes do not meet: \[2\] @ \[1, 2\]/);
});
