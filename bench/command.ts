import { parseArgs } from "node:util";
import { SECTIONS, SectionName } from "./results.ts";

const USAGE = `Usage: npm run bench -- [${SECTIONS.join("] [")}] [--quick]`;

/** All sections unless some are named. */
export function parseCommand(args: string[]): { sections: readonly SectionName[]; quick: boolean } {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { quick: { type: "boolean" } } });
  const named = SectionName.array().safeParse(positionals);
  if (!named.success) throw new Error(USAGE);
  return { sections: named.data.length > 0 ? named.data : SECTIONS, quick: values.quick ?? false };
}
