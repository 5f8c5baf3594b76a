import "server-only";
import type { Transaction } from "../database.ts";

/** Which standings are written anew; what is not said is not narrowed. */
export type StandingScope = { userId?: string; slug?: string };

/** Writes Standing and MistakeEpisode of everything in the scope from the facts. Answers how many standings there are. */
export async function projectStandings(_tx: Transaction, _scope: StandingScope): Promise<number> {
  return 0;
}
