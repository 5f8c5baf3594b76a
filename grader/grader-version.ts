import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import path from "node:path";
import { z } from "zod";
import { versionOf } from "./version.ts";

const ROOT = path.join(import.meta.dirname, "..");
/** The folders whose sources decide a verdict. What an exercise says is in its own version. */
const FOLDERS = ["grader", "numeric"];
/** What checks, strips and runs programs, and reads expressions. */
const PACKAGES = ["typescript", "isolated-vm", "esbuild", "mathjs", "acorn"];
const SHORT = 16;

const Manifest = z.object({ version: z.string() });
let known: Promise<string> | undefined;

/**
 * Hex SHA-256 over all that decides a verdict beside the exercise: our sources, the packages that check and run
 * programs, and the engine below them. Read once, so a process keeps the version it was started with; the same on every
 * machine with the same checkout.
 */
export function graderVersion(): Promise<string> {
  known ??= compute();
  return known;
}

/** What a report shows: 64 bits are enough to tell graders apart. */
export const shortVersion = (version: string): string => version.slice(0, SHORT);

async function compute(): Promise<string> {
  const hash = createHash("sha256").update(versionOf(await readSources()));
  for (const name of PACKAGES) hash.update(`\n${name} ${await installedVersion(name)}`);
  return hash.update(`\nnode ${process.version}\nv8 ${process.versions.v8}`).digest("hex");
}

async function readSources(): Promise<Record<string, string>> {
  const listed = await Promise.all(FOLDERS.map((folder) => listSources(folder)));
  const read = listed.flat().map(async (file) => [file, await readText(file)] as const);
  return Object.fromEntries(await Promise.all(read));
}

/** Paths from the root with forward slashes, on every system. */
async function listSources(folder: string): Promise<string[]> {
  const files = await readdir(path.join(ROOT, folder), { recursive: true });
  return files.filter((file) => file.endsWith(".ts")).map((file) => `${folder}/${file.replaceAll(path.sep, "/")}`);
}

/** Line endings become \n, so that a checkout on Windows has the same version. */
async function readText(file: string): Promise<string> {
  return (await readFile(path.join(ROOT, file), "utf8")).replaceAll(/\r\n?/g, "\n");
}

async function installedVersion(name: string): Promise<string> {
  const manifest = findPackageJSON(name, import.meta.url);
  if (!manifest) throw new Error(`the package ${name} is not installed`);
  return Manifest.parse(JSON.parse(await readFile(manifest, "utf8"))).version;
}
