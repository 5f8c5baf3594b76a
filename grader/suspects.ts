import type { GradeReport } from "./report.ts";

const REMEMBERED = 10_000;

/** Those whose last job ran into a limit: of time, of memory, or of what can be type-checked. */
export class Suspects {
  readonly #owners = new Set<string>();

  has(owner: string | undefined): boolean {
    return owner !== undefined && this.#owners.has(owner);
  }

  /** A job that ended within its limits clears its owner. */
  note(owner: string | undefined, { status, problems, cases }: GradeReport): void {
    if (owner === undefined || status === "internal-error") return;
    this.#owners.delete(owner);
    const metLimit = status === "timed-out" || status === "out-of-memory";
    const ofPrograms = cases.flatMap(({ part }) => part?.program?.problems ?? []);
    if (metLimit || [...problems, ...ofPrograms].some(({ code }) => code === "complexity")) this.#owners.add(owner);
    if (this.#owners.size > REMEMBERED) this.#owners.delete(this.#owners.values().next().value!);
  }
}
