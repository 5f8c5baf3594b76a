import { parseArgs } from "node:util";
import { z } from "zod";

const Count = (preset: number) => z.coerce.number().int().min(0).default(preset);

const Options = z.object({
  kills: Count(200),
  learners: Count(20),
  minutes: z.coerce.number().positive().default(10),
  /** Seconds that the database is away for, once, in the middle. */
  away: Count(30),
  seed: z.string().default(() => String(Date.now())),
});
export type ChaosOptions = z.infer<typeof Options>;

/** npm run chaos -- --kills 200 --learners 20 --minutes 10 --away 30 --seed 7 */
export function readOptions(args: string[]): ChaosOptions {
  const names = Object.keys(Options.shape);
  const { values } = parseArgs({ args, options: Object.fromEntries(names.map((name) => [name, { type: "string" }])) });
  return Options.parse(values);
}
