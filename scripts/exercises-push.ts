import { ExerciseError } from "#grader/exercise.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import { plainText } from "#grader/plain-text.ts";
import { versionOf } from "#grader/version.ts";
import { type Client, connect } from "./exchange/client.ts";
import { differenceOf } from "./exchange/difference.ts";
import { type Files, readHere } from "./exchange/folder.ts";
import { type Options, readOptions, UsageError } from "./exchange/options.ts";
import { knownIn, knownOf, writeState } from "./exchange/state.ts";

/**
 * npm run exercises:push -- --server URL --course ID [slug…] [--into DIR] [--mine]
 * Makes the folders of exercises the drafts of a course's. Without names those that were pulled or pushed before; a new one
 * has to be named. What has changed on the server since is not overwritten: the difference is shown, and a pull brings both
 * together, or --mine says that it goes. Nothing is published. Exit 1: something was not pushed; 2: could not push.
 */
const USAGE = "Usage: npm run exercises:push -- --server URL --course ID [slug…] [--into DIR] [--mine]";

try {
  process.exitCode = await push(await readOptions(process.argv.slice(2), USAGE));
} catch (error) {
  // It may be a sentence of the server, and a terminal obeys control characters.
  console.error(plainText(error instanceof Error ? error.message : String(error)));
  if (process.env.DEBUG && !(error instanceof UsageError)) console.error(error);
  process.exitCode = 2;
}

async function push(options: Options): Promise<number> {
  if (options.prefer === "theirs") throw new UsageError("--theirs is for exercises:pull, which brings theirs here.");
  const slugs = options.slugs.length > 0 ? options.slugs : Object.keys(options.state.exercises);
  if (slugs.length === 0) throw new UsageError(`Name the exercises to push: nothing was pulled here yet. ${USAGE}`);
  const client = connect(options);
  let failed = 0;
  for (const slug of slugs) if (!(await pushOne(client, options, slug))) failed += 1;
  if (failed > 0) console.error(`${failed === 1 ? "1 exercise was" : `${failed} exercises were`} not pushed.`);
  return failed > 0 ? 1 : 0;
}

async function pushOne(client: Client, options: Options, slug: string): Promise<boolean> {
  const { directory, state, prefer } = options;
  const files = await readHere(directory, slug);
  if (!files) return complain(slug, `there is no folder of it in ${directory}`);
  const base = knownIn(state, slug)?.contentHash ?? null;
  if (base === versionOf(files)) return tell(slug, "nothing to push");
  const first = await client.push(slug, { base, files });
  const isOverruled = first.status === "conflict" && prefer === "mine";
  // Over what the server has just said that it has, and over nothing that comes after.
  const answer = isOverruled ? await client.push(slug, { base: first.contentHash, files }) : first;
  if (answer.status === "refused") return complain(slug, answer.error);
  if (answer.status === "conflict") return showConflict(client, { slug, files, differing: answer.differing });
  state.exercises[slug] = knownOf(files);
  await writeState(directory, state);
  const fault = faultOf(slug, files);
  return tell(slug, `pushed as revision ${answer.revision}${fault ? `; not ready to be published: ${fault}` : ""}`);
}

type Conflict = { slug: string; files: Files; differing: string[] };

async function showConflict(client: Client, { slug, files, differing }: Conflict): Promise<false> {
  const { files: theirs } = await client.read(slug);
  for (const path of differing) console.log(differenceOf({ slug, path, mine: files, theirs }));
  return complain(slug, "has changed on the server since it was last pulled. Pull it, or push with --mine");
}

function tell(slug: string, words: string): true {
  console.log(`${slug}: ${words}`);
  return true;
}

function complain(slug: string, words: string): false {
  console.error(plainText(`${slug}: ${words}`));
  return false;
}

/** Drafts may be unfinished, so this keeps nothing from being pushed. */
function faultOf(slug: string, files: Files): string | null {
  try {
    parseExercise(slug, files);
    return null;
  } catch (error) {
    if (error instanceof ExerciseError) return `${error.file || "the folder"} ${error.rule}`;
    throw error;
  }
}
