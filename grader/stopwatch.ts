/** Milliseconds by phase, to a tenth, and in all. Phases may overlap. */
export class Stopwatch {
  readonly #startedAt = performance.now();
  readonly #timings: Record<string, number> = {};

  async time<T>(phase: string, work: Promise<T>): Promise<T> {
    const startedAt = performance.now();
    try {
      return await work;
    } finally {
      this.#timings[phase] = tenths(performance.now() - startedAt);
    }
  }

  read(): Record<string, number> {
    return { ...this.#timings, total: tenths(performance.now() - this.#startedAt) };
  }
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
