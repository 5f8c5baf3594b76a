import path from "node:path";
import { parseArgs } from "node:util";
import { readCatalog } from "#exercises/catalog.ts";
import { programsOf } from "#grader/exercise.ts";
import { figuresInWords, measureAll, shortcomings } from "./diagnosis/measure-all.ts";

/**
 * npm run diagnosis [-- slug…]
 * How well wrong answers are explained from their arrays alone: every mistake of the catalogue, mutants of its
 * alternatives, and wrong answers that have no cause. Lists what got no right name and what got a false one. Exit 1 when
 * all of the catalogue falls short of the goals.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const { exercises } = await readCatalog(path.join(import.meta.dirname, "../exercises"));
const chosen = exercises
  .flatMap(programsOf)
  .filter(({ slug }) => positionals.length === 0 || positionals.includes(slug));
const measured = await measureAll(chosen);
for (const [name, { missed, falseNames }] of Object.entries(measured)) {
  // Whoever reads these writes rules for them, and then they are held out no more.
  if (name === "heldOut") continue;
  for (const line of missed) console.log(`${name}, missed: ${line}`);
  for (const line of falseNames) console.log(`${name}, FALSE: ${line}`);
}
console.log(figuresInWords(measured));
const isWhole = positionals.length === 0;
process.exitCode = isWhole && shortcomings(measured).length > 0 ? 1 : 0;
