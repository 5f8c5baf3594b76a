import type { Engine } from "#grader/engine.ts";

/** So long the processes of an engine stay that nobody uses: they take memory, and a regrade asks for them again and again. */
const IDLE_MS = 30_000;

/** An engine for what nobody waits for, there only while there is something to do. */
export type Background = {
  use<T>(work: (engine: Engine) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** `start` is asked for an engine when there is none. One that does not start fails who asked, and the next one asks anew. */
export function createBackground(start: () => Promise<Engine>, idleMs = IDLE_MS): Background {
  let started: Promise<Engine> | null = null;
  let users = 0;
  let idle: NodeJS.Timeout | undefined;

  const close = async () => {
    clearTimeout(idle);
    const engine = started;
    started = null;
    await (await engine)?.close();
  };
  const use = async <T>(work: (engine: Engine) => Promise<T>): Promise<T> => {
    clearTimeout(idle);
    users += 1;
    started ??= start();
    try {
      return await work(await whole(started));
    } finally {
      users -= 1;
      if (users === 0) idle = setTimeout(() => void close(), idleMs);
    }
  };
  const whole = (engine: Promise<Engine>) =>
    engine.catch((error: unknown) => {
      if (started === engine) started = null;
      throw error;
    });
  return { use, close };
}

/** With a single runner nothing goes on beside what is in the background, so that it needs no processes of its own. */
export const sharing = (engine: Engine): Background => ({ use: (work) => work(engine), close: async () => undefined });
