import { AsyncLocalStorage } from "node:async_hooks";

/** Text that depends on how long a list is comes in many forms; what comes again and again is one of a few hundred. */
const ASKED_OFTEN = 3;
const MAX_NAMED = 300;
const MAX_COUNTED = 2000;

/**
 * Names for SQL that is asked often. A connection parses and plans what has a name once and not every time, which for a
 * question with its permissions in it takes longer than the answer. Each name costs memory on every connection, so there
 * is a bound on them. All of one process have one text for each name.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** Empty for what has no name. */
  nameOf(sql: string): string {
    if (anew().getStore()) return "";
    const known = this.#names.get(sql);
    if (known !== undefined) return known;
    // A column that a later version adds would be another answer, which Postgres refuses to give under an old name.
    if (this.#names.size >= MAX_NAMED || /select\s+\*/i.test(sql)) return "";
    const count = (this.#counts.get(sql) ?? 0) + 1;
    if (count < ASKED_OFTEN) {
      if (this.#counts.size >= MAX_COUNTED) this.#counts.clear();
      this.#counts.set(sql, count);
      return "";
    }
    this.#counts.delete(sql);
    const name = `asked_${this.#names.size}`;
    this.#names.set(sql, name);
    return name;
  }
}

// On globalThis, because Next bundles this module more than once.
const shared = globalThis as { gradcheckPlannedAnew?: AsyncLocalStorage<true> };

function anew(): AsyncLocalStorage<true> {
  shared.gradcheckPlannedAnew ??= new AsyncLocalStorage();
  return shared.gradcheckPlannedAnew;
}

/**
 * What `ask` asks is planned for its values each time: for the few questions over all work of a course where the plan for
 * any values at all takes several times as long. `npm run bench -- cohort` shows which.
 */
export function plannedAnew<T>(ask: () => PromiseLike<T>): Promise<T> {
  // A question of Prisma's is asked only when somebody waits for it.
  return anew().run(true, async () => await ask());
}
