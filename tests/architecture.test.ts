import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { expect, test } from "vitest";

/**
 * Which folder may import from which, besides itself. To change the architecture, change this table. `prisma` stands for
 * the generated client.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  numeric: [],
  grader: ["numeric"],
  exercises: ["grader", "numeric"],
  domain: ["grader"],
  prisma: [],
  server: ["domain", "exercises", "grader", "prisma"],
  worker: ["server", "exercises", "grader"],
  components: ["domain", "grader"],
  app: ["server", "domain", "components"],
  scripts: ["worker", "server", "domain", "exercises", "grader", "numeric", "prisma"],
  bench: ["scripts", "worker", "server", "domain", "exercises", "grader", "numeric"],
  tests: [
    "app",
    "bench",
    "components",
    "domain",
    "exercises",
    "grader",
    "numeric",
    "prisma",
    "scripts",
    "server",
    "worker",
  ],
};
const FOLDERS = Object.keys(MAY_IMPORT);
/** Written by Prisma, broken or hostile on purpose, exercises to begin from, or installed. */
const NOT_OURS = [
  join("prisma", "generated"),
  join("server", "authoring", "templates"),
  join("tests", "fixtures"),
  join("tests", "attacks"),
  join("bench", "rivals"),
];
/** What the browser can load of the grader: types, and modules that import nothing of Node's. */
const GRADER_FOR_THE_BROWSER = ["report.ts", "value.ts", "exercise.ts"];
const ROOT = join(import.meta.dirname, "..");

type Import = { file: string; folder: string; specifier: string };

const files = FOLDERS.flatMap(listSources);
const imports = files.flatMap(readImports);

test("the architecture test sees the files and their imports", () => {
  for (const folder of ["numeric", "grader", "domain", "server", "worker", "components", "app", "scripts", "tests"])
    expect(files.filter((file) => file.startsWith(folder + sep)).length, folder).toBeGreaterThan(1);
  expect(files.length).toBeGreaterThan(150);
  expect(imports.filter(({ specifier }) => specifier.startsWith("#")).length).toBeGreaterThan(150);
});

test("imports across folders follow the table", () => {
  const wrong = imports.filter(({ folder, specifier }) => {
    const target = /^#([a-z]+)\//.exec(specifier)?.[1];
    return target !== undefined && target !== folder && !MAY_IMPORT[folder]?.includes(target);
  });
  expect(wrong).toEqual([]);
});

test("imports inside a folder are relative and stay inside it", () => {
  const leaving = imports.filter(({ file, folder, specifier }) => {
    if (!specifier.startsWith(".")) return false;
    return !relative(ROOT, resolve(ROOT, file, "..", specifier)).startsWith(folder + sep);
  });
  // The folders inside tests/ mirror the product's, and are as far apart as those.
  const roundabout = imports.filter(
    ({ folder, specifier }) => folder !== "tests" && specifier.startsWith(`#${folder}/`),
  );
  expect({ leaving, roundabout }).toEqual({ leaving: [], roundabout: [] });
});

test("imports of our own files carry the extension", () => {
  const ours = imports.filter(({ specifier }) => /^[.#]/.test(specifier));
  expect(ours.filter(({ specifier }) => !/\.(ts|tsx|mjs|css|json|woff2)$/.test(specifier))).toEqual([]);
});

test("only grader/runner knows isolated-vm, and the bench's bare isolate, which runs no learner's code", () => {
  const knowing = imports.filter(({ specifier }) => specifier === "isolated-vm").map(({ file }) => file);
  expect(knowing.length).toBeGreaterThan(0);
  const bare = join("bench", "engine", "bare-isolate.ts");
  expect(knowing.filter((file) => !file.startsWith(join("grader", "runner")) && file !== bare)).toEqual([]);
});

test("the numeric core imports nothing of anybody's", () => {
  expect(imports.filter(({ folder, specifier }) => folder === "numeric" && !specifier.startsWith("."))).toEqual([]);
});

test("the server imports only the generated client of prisma", () => {
  const beside = imports.filter(({ specifier }) => /^#prisma\/(?!generated\/)/.test(specifier));
  expect(beside).toEqual([]);
});

test("what the interface imports of the grader is free of Node", () => {
  const browser = imports.filter(
    ({ folder, specifier }) => folder === "components" && specifier.startsWith("#grader/"),
  );
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { specifier } of readImports(file).filter((one) => one.specifier.startsWith(".")))
      visit(relative(ROOT, resolve(ROOT, file, "..", specifier)));
  };
  for (const { specifier } of browser) visit(specifier.slice(1));
  expect(seen.size).toBeGreaterThanOrEqual(GRADER_FOR_THE_BROWSER.length - 1);
  const nodes = [...seen].flatMap(readImports).filter(({ specifier }) => specifier.startsWith("node:"));
  expect(nodes).toEqual([]);
});

function listSources(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((file) => !NOT_OURS.some((part) => file.startsWith(part)));
}

/** Static, dynamic and type imports alike, and re-exports. */
function readImports(file: string): Import[] {
  const code = readFileSync(join(ROOT, file), "utf8");
  const pattern = /(?:^|[\s;}])(?:from|import)\s*\(?\s*["']([^"'\n]+)["']/g;
  const folder = file.split(sep)[0] ?? "";
  return [...code.matchAll(pattern)].map(([, specifier]) => ({ file, folder, specifier: specifier ?? "" }));
}
