import { parseArgs } from "node:util";
import { z } from "zod";

export const SEED_HELP = `Makes a course with learners and their work, to look at and to measure. Never on a database with people in it.

  npm run seed:cohort -- [--learners 800] [--exercises 60] [--submissions 10] [--title TITLE]

Every learner hands in so many submissions to each of so many exercises. It works on the database that DATABASE_URL
names, or on the embedded one, running or not.`;

const count = (name: string, most: number) =>
  z.coerce.number().int().min(1).max(most, `--${name} must be a whole number from 1 to ${most}`);

const SeedCommand = z.object({
  learners: count("learners", 5000).default(800),
  exercises: count("exercises", 500).default(60),
  submissions: count("submissions", 100).default(10),
  title: z.string().min(1).max(120).default("A seeded course"),
});
export type SeedCommand = z.infer<typeof SeedCommand>;

/** Null asks for help. Throws one sentence about the first thing that is wrong. */
export function parseSeedCommand(args: string[]): SeedCommand | null {
  const text = { type: "string" } as const;
  const options = { learners: text, exercises: text, submissions: text, title: text } as const;
  const { values } = parseArgs({ args, options: { ...options, help: { type: "boolean", short: "h" } } });
  if (values.help) return null;
  const { help: _, ...given } = values;
  const result = SeedCommand.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`--${issue?.path.join(".")}: ${issue?.message}. npm run seed:cohort -- --help`);
}
