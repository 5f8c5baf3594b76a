import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { CodeExercise } from "#grader/exercise.ts";
import { ROOT } from "#scripts/settings.ts";
import { RIVAL_MODULES } from "../install.ts";

/** A case as the rivals read it: arguments in order, and what the reference answers. */
export type RivalCase = { args: unknown[]; expected: unknown };

const RIVALS = ["node", "deno", "vitest", "jest"] as const;
type Rival = (typeof RIVALS)[number];

export type Workspace = {
  folders: Record<Rival, string>;
  compareFile: string;
  remove(): Promise<void>;
};

/** Folders of their own for the rivals, outside the repository, with the cases and the comparison of numeric/ in them. */
export async function createWorkspace(exercise: CodeExercise, cases: RivalCase[]): Promise<Workspace> {
  const root = await mkdtemp(join(tmpdir(), "gradcheck-bench-"));
  const folders = Object.fromEntries(RIVALS.map((name) => [name, join(root, name)])) as Workspace["folders"];
  const compare = await bundleCompare();
  for (const folder of Object.values(folders)) {
    await mkdir(folder);
    await writeFile(join(folder, "cases.json"), JSON.stringify(cases));
    await writeFile(join(folder, "compare.mjs"), compare.esm);
  }
  await writeFile(join(folders.node, "package.json"), '{ "type": "module" }');
  await fillPlain(folders.node, exercise, `process.getBuiltinModule("fs").readFileSync`);
  // Without package.json, and without Node's interface: Deno would ask the network for Node's types.
  await fillPlain(folders.deno, exercise, "Deno.readTextFileSync");
  await fillVitest(folders.vitest, exercise);
  await fillJest(folders.jest, exercise, compare.cjs);
  return { folders, compareFile: join(folders.node, "compare.mjs"), remove: () => rm(root, { recursive: true }) };
}

/** numeric/compare.ts in one file, so that all judge alike. Not part of any measured time. */
async function bundleCompare(): Promise<{ esm: string; cjs: string }> {
  const one = async (format: "esm" | "cjs") => {
    const stdin = { contents: COMPARE, resolveDir: join(ROOT, "numeric"), loader: "ts" as const };
    const result = await build({ stdin, bundle: true, write: false, format, target: "es2023" });
    return result.outputFiles[0]!.text;
  };
  return { esm: await one("esm"), cjs: await one("cjs") };
}

const COMPARE = `
import { compare } from "./compare.ts";
const tolerance = { absolute: 1e-9, relative: 1e-9 };
/** Throws when a named output differs. */
export function judge(expected, actual) {
  for (const name of Object.keys(expected)) {
    const { status } = compare({ expected: expected[name], actual: actual[name], tolerance });
    if (status !== "equal") throw new Error(name + " is " + status);
  }
}
`;

async function fillPlain(folder: string, { metadata: { entry } }: CodeExercise, read: string): Promise<void> {
  const program = `import { judge } from "./compare.mjs";
import { ${entry.name} } from "./solution.ts";
const cases = JSON.parse(${read}(new URL("./cases.json", import.meta.url), "utf8"));
for (const { args, expected } of cases) judge(expected, ${entry.name}(...args));
console.log("passed " + cases.length);
`;
  await writeFile(join(folder, "main.mjs"), program);
}

async function fillVitest(folder: string, { metadata: { entry } }: CodeExercise): Promise<void> {
  const test = `import { expect, test } from "vitest";
import cases from "./cases.json";
import { judge } from "./compare.mjs";
import { ${entry.name} } from "./solution.ts";
test.each(cases)("case %#", ({ args, expected }) => {
  expect(() => judge(expected, ${entry.name}(...args))).not.toThrow();
});
`;
  await writeFile(join(folder, "solution.test.ts"), test);
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
}

/** Named as in that track, without its extension. */
const SOLUTION = "./solution";

/** As the runner of Exercism's TypeScript track does it: tsc --noEmit over solution and test, then jest through babel. */
async function fillJest(folder: string, { metadata: { entry } }: CodeExercise, compare: string): Promise<void> {
  const test = `import { ${entry.name} } from "${SOLUTION}";
import cases from "./cases.json";
const { judge } = require("./compare.cjs") as { judge: (expected: unknown, actual: unknown) => void };
describe("${entry.name}", () => {
  it.each(cases)("case %#", ({ args, expected }) => {
    expect(() => judge(expected, (${entry.name} as Function)(...args))).not.toThrow();
  });
});
`;
  const options = {
    ...{ target: "es2022", module: "commonjs", strict: true, noEmit: true, resolveJsonModule: true },
    ...{ esModuleInterop: true, skipLibCheck: true, types: ["jest", "node"] },
  };
  const presets = [["@babel/preset-env", { targets: { node: "current" } }], "@babel/preset-typescript"];
  await Promise.all([
    writeFile(join(folder, "solution.test.ts"), test),
    writeFile(join(folder, "compare.cjs"), compare),
    writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["*.ts"] })),
    writeFile(join(folder, "babel.config.cjs"), `module.exports = ${JSON.stringify({ presets })};`),
    writeFile(join(folder, "package.json"), '{ "jest": { "transform": { "\\\\.[jt]s$": "babel-jest" } } }'),
    symlink(RIVAL_MODULES, join(folder, "node_modules")),
  ]);
}
