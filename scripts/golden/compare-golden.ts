import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { type Numbers, shapeOf } from "#numeric/shapes.ts";
import { entriesOf } from "#numeric/tensors.ts";
import { SYSTEMS } from "./systems.ts";

/** Two float64 programs that add in different orders agree to about 1e-14; a wrong formula is nowhere near. */
export const GOLDEN_TOLERANCE = 1e-10;

const Tensor: z.ZodType<Numbers> = z.lazy(() => z.union([z.number(), z.array(Tensor)]));
const GoldenFile = z.looseObject({
  cases: z
    .array(
      z.looseObject({ name: z.string(), in: z.record(z.string(), z.unknown()), out: z.record(z.string(), Tensor) }),
    )
    .min(1),
});

/** How far one output of the core is from the file's, over all cases. `problem` when there is no such figure. */
export type Finding = { file: string; tensor: string; cases: number; error: number; problem?: string };

/** Every file of the folder against the core. Throws when there is none, or when one cannot be read as a golden file. */
export async function compareGolden(directory: string): Promise<Finding[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(".json")).sort();
  if (names.length === 0) throw new Error(`there is no golden file (*.json) in ${directory}`);
  const findings: Finding[] = [];
  for (const name of names) findings.push(...(await compareFile(directory, name)));
  return findings;
}

async function compareFile(directory: string, file: string): Promise<Finding[]> {
  const name = path.basename(file, ".json");
  const system = Object.hasOwn(SYSTEMS, name) ? SYSTEMS[name]! : null;
  if (!system)
    throw new Error(`${file}: no part of the core has this name; there are ${Object.keys(SYSTEMS).join(", ")}`);
  const { cases } = parse(file, await readFile(path.join(directory, file), "utf8"));
  const findings = new Map<string, Finding>();
  for (const each of cases) {
    const given = attempt(() => system(each.in as never, each.name));
    for (const [tensor, expected] of Object.entries(each.out)) {
      const finding = findings.get(tensor) ?? { file, tensor, cases: 0, error: 0 };
      findings.set(tensor, worse(finding, each.name, expected, given));
    }
  }
  return [...findings.values()];
}

function parse(file: string, text: string): z.infer<typeof GoldenFile> {
  const json = attempt(() => JSON.parse(text) as unknown);
  if ("problem" in json) throw new Error(`${file} is not JSON: ${json.problem}`);
  const golden = GoldenFile.safeParse(json.value);
  if (!golden.success) throw new Error(`${file} is no golden file: ${z.prettifyError(golden.error)}`);
  return golden.data;
}

type Attempt<T> = { value: T } | { problem: string };

function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { value: work() };
  } catch (error) {
    // Of a case with other shapes than its system's nothing else is known than what the core says of them.
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function worse(finding: Finding, name: string, expected: Numbers, given: Attempt<Record<string, Numbers>>): Finding {
  const next = { ...finding, cases: finding.cases + 1 };
  if ("problem" in given) return { ...next, error: Number.POSITIVE_INFINITY, problem: `${name}: ${given.problem}` };
  const actual = given.value[finding.tensor];
  if (actual === undefined)
    return { ...next, error: Number.POSITIVE_INFINITY, problem: `${name}: the core gives no such tensor` };
  const error = relativeError(actual, expected);
  return { ...next, error: Math.max(finding.error, error) };
}

/** Largest difference over largest expected entry; absolute where the whole tensor is zero. Infinity for another shape. */
export function relativeError(actual: Numbers, expected: Numbers): number {
  if (String(shapeOf(actual)) !== String(shapeOf(expected))) return Number.POSITIVE_INFINITY;
  const [a, e] = [entriesOf(actual), entriesOf(expected)];
  const largest = e.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  const difference = e.reduce((most, entry, i) => {
    const distance = Math.abs(a[i]! - entry);
    return Number.isNaN(distance) ? Number.POSITIVE_INFINITY : Math.max(most, distance);
  }, 0);
  return difference / (largest || 1);
}
