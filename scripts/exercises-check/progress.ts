/**
 * What is under way, on standard error: on a terminal one line that is written over, elsewhere a line for each exercise
 * that is done.
 */
export function watchProgress(exercises: number) {
  const running = new Map<string, string>();
  const isTerminal = process.stderr.isTTY;
  let finished = 0;
  const draw = () => {
    if (!isTerminal) return;
    const line = `  ${finished} of ${exercises}  ${[...running].map(([slug, state]) => `${slug} ${state}`).join("  ")}`;
    process.stderr.write(`\r\x1b[2K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
  };
  return {
    show(slug: string, done: number, all: number): void {
      running.set(slug, `${done}/${all}`);
      draw();
    },
    finish(slug: string, failures: number, done = "proven"): void {
      running.delete(slug);
      finished++;
      const verdict = failures === 0 ? done : `${failures} failed`;
      if (!isTerminal) console.error(`  ${finished} of ${exercises}  ${slug}: ${verdict}`);
      draw();
    },
    end(): void {
      if (isTerminal) process.stderr.write("\r\x1b[2K");
    },
  };
}
