import { plainText } from "#grader/plain-text.ts";
import { connect } from "./exchange/client.ts";
import { differenceOf } from "./exchange/difference.ts";
import { type Files, readHere, writeHere } from "./exchange/folder.ts";
import { type Merge, mergeFiles } from "./exchange/merge.ts";
import { type Options, readOptions, UsageError } from "./exchange/options.ts";
import { knownIn, knownOf, writeState } from "./exchange/state.ts";

/**
 * npm run exercises:pull -- --server URL --course ID [slug…] [--into DIR] [--theirs | --mine]
 * Brings the drafts of a course's exercises into folders, exercises/ unless told otherwise. A file that was changed here
 * alone stays; where both sides changed one, the difference is shown and nothing is written, unless --theirs or --mine
 * says whose it is; nor is anything written into a folder that was never pulled. Exit 1: there is such a file or folder;
 * 2: could not pull.
 */
const USAGE = "Usage: npm run exercises:pull -- --server URL --course ID [slug…] [--into DIR] [--theirs | --mine]";

try {
  process.exitCode = await pull(await readOptions(process.argv.slice(2), USAGE));
} catch (error) {
  // It may be a sentence of the server, and a terminal obeys control characters.
  console.error(plainText(error instanceof Error ? error.message : String(error)));
  if (process.env.DEBUG && !(error instanceof UsageError)) console.error(error);
  process.exitCode = 2;
}

type Step = {
  slug: string;
  mine: Files | null;
  /** Whether the folder that is here was made by something else than a pull or a push. */
  isStranger: boolean;
  theirs: Files;
  merge: Merge;
};

async function pull(options: Options): Promise<number> {
  const steps = await plan(options);
  const conflicting = steps.filter(({ merge }) => merge.conflicts.length > 0);
  for (const step of conflicting) show(step);
  if (conflicting.length > 0) {
    const count = conflicting.reduce((sum, { merge }) => sum + merge.conflicts.length, 0);
    console.error(
      `${count === 1 ? "1 file was" : `${count} files were`} changed here and on the server, and nothing was written. Pull again with --theirs or --mine, or make the files the same.`,
    );
    return 1;
  }
  const strangers = steps.filter(({ isStranger, merge }) => isStranger && merge.taken.length > 0);
  if (strangers.length > 0 && options.prefer === null) {
    console.error(
      `${strangers.map(({ slug }) => slug).join(", ")}: there is such a folder in ${options.directory} that was never pulled, and nothing was written. Pull again with --theirs or --mine, or give another folder with --into.`,
    );
    return 1;
  }
  for (const { slug, theirs, merge } of steps) {
    await writeHere(options.directory, slug, merge.taken);
    options.state.exercises[slug] = knownOf(theirs);
    // After each, so that what is on disk is known however this ends.
    await writeState(options.directory, options.state);
    console.log(`${slug}: ${inWords(merge)}`);
  }
  console.log(
    `${steps.length === 1 ? "1 exercise is" : `${steps.length} exercises are`} up to date in ${options.directory}.`,
  );
  return 0;
}

async function plan({ slugs, directory, prefer, state, ...place }: Options): Promise<Step[]> {
  const client = connect(place);
  const there = (await client.list()).map(({ slug }) => slug);
  const missing = slugs.filter((slug) => !there.includes(slug));
  if (missing.length > 0) throw new Error(`The course has no exercise ${missing.join(", ")}.`);
  const steps: Step[] = [];
  for (const slug of slugs.length > 0 ? slugs : there) {
    const { files: theirs } = await client.read(slug);
    const mine = await readHere(directory, slug);
    // A folder that was deleted comes back: whoever wants it gone does not pull it.
    const known = mine ? knownIn(state, slug) : null;
    const isStranger = mine !== null && known === null;
    steps.push({ slug, mine, isStranger, theirs, merge: mergeFiles({ known, mine: mine ?? {}, theirs, prefer }) });
  }
  return steps;
}

function show({ slug, mine, theirs, merge }: Step): void {
  for (const path of merge.conflicts) console.log(differenceOf({ slug, path, mine: mine ?? {}, theirs }));
}

function inWords({ taken, kept }: Merge): string {
  const files = (count: number) => (count === 1 ? "1 file" : `${count} files`);
  const words = [
    taken.length > 0 ? `${files(taken.length)} taken` : "",
    kept.length > 0 ? `${files(kept.length)} changed here, to be pushed` : "",
  ].filter(Boolean);
  return words.join(", ") || "nothing new";
}
