/** One step of a command, with a line that says how long it took. On a terminal the seconds count while it runs. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  const isTerminal = process.stdout.isTTY;
  // Without a terminal, a long step says that it has begun; with one, the same line is written again and again.
  if (!isTerminal) process.stdout.write(`  ${title} …\n`);
  const show = () => process.stdout.write(`\r  ${title} … ${seconds()}`);
  const ticking = isTerminal ? setInterval(show, 100) : undefined;
  try {
    const result = await work();
    process.stdout.write(isTerminal ? `\r✓ ${title}, ${seconds()}  \n` : `✓ ${title}, ${seconds()}\n`);
    return result;
  } catch (error) {
    process.stdout.write(isTerminal ? `\r✗ ${title}, ${seconds()}  \n` : `✗ ${title}, ${seconds()}\n`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}
