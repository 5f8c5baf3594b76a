import type { Exercise } from "../exercise.ts";
import type { Prepared } from "./prepare.ts";

/** Keeps what the author's code said for a seed beyond the life of a process. May forget at any time. */
export type PreparedStore = {
  /** Null when it is not known, or not by this grader. */
  read(exercise: Exercise, seed: string): Promise<Prepared | null>;
  write(exercise: Exercise, seed: string, prepared: Prepared): Promise<void>;
};

export type StoreQuestion = {
  store: PreparedStore | undefined;
  exercise: Exercise;
  seed: string;
  compute: () => Promise<Prepared>;
  log: (message: string, error: unknown) => void;
};

/** What is stored, or else computed and stored. A store that fails costs time and nothing else. */
export async function readOrCompute({ store, exercise, seed, compute, log }: StoreQuestion): Promise<Prepared> {
  const complain = (error: unknown) => {
    log(`the prepared cases of ${exercise.slug} were not stored or read`, error);
    return null;
  };
  const stored = await store?.read(exercise, seed).catch(complain);
  if (stored) return stored;
  const prepared = await compute();
  await store?.write(exercise, seed, prepared).catch(complain);
  return prepared;
}
