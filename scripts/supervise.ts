import { setTimeout as wait } from "node:timers/promises";
import { decideRestart } from "./restart.ts";

/** A part of the product that runs: the database, the web server, the worker. */
export type Running = {
  /** Settles when it has ended, whoever ended it, with how. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

export type Supervised = {
  /** Ends the part for good. */
  stop(): Promise<void>;
  /** Settles with one sentence when it died again and again; never otherwise. */
  failed: Promise<string>;
};

type Options = {
  name: string;
  begin: () => Promise<Running>;
  tell: (sentence: string) => void;
  onRestart?: () => void;
};

/** Begins a part and begins it again whenever it ends by itself. Throws when the very first beginning fails. */
export async function supervise({ name, begin, tell, onRestart }: Options): Promise<Supervised> {
  const stopping = new AbortController();
  let current = await begin();

  const watch = async (): Promise<string> => {
    for (let shortLives = 0; ; ) {
      const beganAt = performance.now();
      const how = await current.ended;
      if (stopping.signal.aborted) return await new Promise<never>(() => undefined);
      const decision = decideRestart({ livedMs: performance.now() - beganAt, shortLives });
      if (decision.action === "give-up") return `${name} ended ${how} again and again.`;
      shortLives = decision.shortLives;
      tell(`${name} ended ${how}. It is started again.`);
      await wait(decision.delayMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return await new Promise<never>(() => undefined);
      onRestart?.();
      current = await begin().catch(failedToBegin);
    }
  };

  const stop = async () => {
    stopping.abort();
    await current.stop();
  };
  return { stop, failed: watch() };
}

/** A beginning that failed counts as a short life. */
function failedToBegin(error: unknown): Running {
  const reason = error instanceof Error ? error.message : String(error);
  return { ended: Promise.resolve(`before it could begin (${reason})`), stop: async () => undefined };
}
