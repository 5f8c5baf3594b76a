import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Verdict } from "#grader/report.ts";

/** A hostile submission to the exercise `elementwise-tanh`. None computes a tanh, so none may ever pass. */
export type Attack = { name: string; category: string; allowed: Verdict[]; code: string };

const ROOT = path.join(import.meta.dirname, "../../tests/attacks");
/** `given` came with the first list; `ours` were written against this engine. */
const FOLDERS = ["given", "ours"];

/** The words of index.tsv, which belong to no grader in particular, in ours. */
const VERDICTS = {
  timeout: ["timed-out"],
  memory: ["out-of-memory"],
  rejected: ["rejected", "compile-error"],
  "wrong-answer": ["failed"],
  "runtime-error": ["runtime-error"],
} as const satisfies Record<string, Verdict[]>;

const Word = z.enum(Object.keys(VERDICTS) as (keyof typeof VERDICTS)[]);
const Row = z.tuple([z.string().regex(/^[a-z0-9-]+\.ts$/), z.string().min(1), z.string()]);

/** Every row of every index.tsv with the code that it names. */
export async function readAttacks(): Promise<Attack[]> {
  return (await Promise.all(FOLDERS.map(readFolder))).flat();
}

async function readFolder(folder: string): Promise<Attack[]> {
  const index = await readFile(path.join(ROOT, folder, "index.tsv"), "utf8");
  const rows = index
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => Row.parse(line.split("\t")));
  return Promise.all(
    rows.map(async ([file, category, words]) => ({
      name: `${folder}/${file.replace(/\.ts$/, "")}`,
      category,
      allowed: words.split("|").flatMap((word) => VERDICTS[Word.parse(word)] as readonly Verdict[]),
      code: await readFile(path.join(ROOT, folder, file), "utf8"),
    })),
  );
}
