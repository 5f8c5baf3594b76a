import { setTimeout as wait } from "node:timers/promises";

/** Something to be timed, which answers with milliseconds where it has measured them itself. */
export type Contender = {
  name: string;
  run: (round: number) => Promise<number | undefined>;
  /** How long it leaves the machine busy after its answer: an engine replaces the process that it used. */
  settleMs?: number;
};

export type Samples = Map<string, number[]>;

type Rounds = { rounds: number; warmUp?: number; tell?: (line: string) => void };

/**
 * Milliseconds of each contender in each round. Each round runs all of them once and begins with another one, so that
 * what the machine does meanwhile (and what one leaves behind for the next) is spread over all.
 */
export async function alternate(contenders: Contender[], { rounds, warmUp = 1, tell }: Rounds): Promise<Samples> {
  const samples: Samples = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    tell?.(round < 0 ? "warming up" : `round ${round + 1} of ${rounds}`);
    for (let i = 0; i < contenders.length; i++) {
      const contender = contenders[(i + round + warmUp) % contenders.length]!;
      const startedAt = performance.now();
      const own = await contender.run(round);
      const sample = own ?? performance.now() - startedAt;
      if (contender.settleMs) await wait(contender.settleMs);
      if (round >= 0) samples.get(contender.name)!.push(sample);
    }
  }
  return samples;
}

/** Rejects when the work takes longer; the work itself has to be ended by whoever began it. */
export async function within<T>(limitMs: number, what: string, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${what} took longer than ${limitMs / 1000} s`)), limitMs);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
