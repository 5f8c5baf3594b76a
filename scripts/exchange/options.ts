import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Slug } from "#grader/exercise.ts";
import { plainText } from "#grader/plain-text.ts";
import { ROOT } from "../settings.ts";
import { readState, type State } from "./state.ts";

export type Options = {
  server: string;
  course: string;
  token: string;
  /** Named ones; empty stands for all. */
  slugs: string[];
  /** Where the folders of the exercises are. */
  directory: string;
  /** Whose text stands where both were changed. */
  prefer: "theirs" | "mine" | null;
  state: State;
};

export class UsageError extends Error {}

/**
 * What a command was told, by its arguments, by GRADCHECK_TOKEN and GRADCHECK_SERVER, and by what was pulled into the folder
 * before. That last one came with the folder, so where it alone says which server, the token's way is told before it goes.
 */
export async function readOptions(args: string[], usage: string): Promise<Options> {
  const { values, positionals } = parse(args, usage);
  const directory = path.resolve(process.env.INIT_CWD ?? process.cwd(), values.into);
  const known = await readState(directory);
  readSettingsFile();
  const given = (values.server ?? (process.env.GRADCHECK_SERVER || undefined))?.replace(/\/+$/, "");
  const server = given ?? known?.server;
  const course = values.course ?? known?.course;
  if (!server || !course)
    throw new UsageError(`Say which --server and --course; nothing was pulled here yet. ${usage}`);
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol))
    throw new UsageError(
      `--server takes an address such as https://gradcheck.example.org; it was ${JSON.stringify(server)}.`,
    );
  if (!isPrivate(new URL(server)))
    throw new UsageError(
      `${server} is not https, so the token could be read on its way. Over http only a server on this machine is asked.`,
    );
  if (!UUID.test(course)) throw new UsageError(`--course takes the id in the course's address; it was "${course}".`);
  if (known && (known.server !== server || known.course !== course))
    throw new UsageError(
      `${directory} holds the exercises of course ${known.course} on ${known.server}. Give another folder with --into.`,
    );
  const wrong = positionals.find((slug) => !Slug.safeParse(slug).success);
  if (wrong !== undefined) throw new UsageError(`"${wrong}" is no name of an exercise. ${usage}`);
  const prefer = values.theirs ? "theirs" : values.mine ? "mine" : null;
  const state = known ?? { server, course, exercises: {} };
  const token = readToken();
  if (given === undefined) console.error(plainText(`The token goes to ${server}, which ${directory} was pulled from.`));
  return { server, course, token, slugs: positionals, directory, prefer, state };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function parse(args: string[], usage: string) {
  try {
    const parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{ server: { type: "string" }, course: { type: "string" }, into: { type: "string", default: "exercises" } },
        ...{ theirs: { type: "boolean", default: false }, mine: { type: "boolean", default: false } },
      },
    });
    if (parsed.values.theirs && parsed.values.mine) throw new Error("--theirs and --mine contradict each other.");
    return parsed;
  } catch (error) {
    throw new UsageError(`${(error as Error).message} ${usage}`);
  }
}

/** Https, or a server on this machine, to which nothing goes over a wire. */
const isPrivate = ({ protocol, hostname }: URL) =>
  protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);

function readSettingsFile(): void {
  const file = path.join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Not an argument: those can be seen by everybody on the machine, and stay in the shell's history. */
function readToken(): string {
  const token = process.env.GRADCHECK_TOKEN;
  if (token) return token;
  throw new UsageError(
    "Set GRADCHECK_TOKEN, in the environment or in .env, to an API token. You make one on the course's page Exercises, API tokens.",
  );
}
