/**
 * The outermost edge of every command: one sentence on stderr, exit code 1.
 * DEBUG=1 adds the stack, for whoever mends the command itself.
 */
export function tellAndExit(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  if (process.env.DEBUG) console.error(error);
  process.exit(1);
}
