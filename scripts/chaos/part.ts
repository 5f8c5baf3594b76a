import { type NodeChild, startNodeChild } from "../child.ts";

export type Part = {
  name: string;
  pid(): number | null;
  /** Ends without a word; begun again at once. */
  kill(): void;
  /** Asks it to end, waits until it has, and begins it again. Answers how it ended. */
  drain(): Promise<string>;
  /** Ends for good. */
  stop(): Promise<void>;
  /** How it ended when nobody had killed or stopped it. */
  unasked: string[];
};

type Options = { name: string; args: string[]; env: NodeJS.ProcessEnv; logFile: string };

/** A process of the product that comes back whenever it ends. */
export function keepAlive({ name, ...options }: Options): Part {
  const unasked: string[] = [];
  let isAsked = false;
  let isOver = false;
  let child = begin();

  function begin(): NodeChild {
    const begun = startNodeChild(options);
    void begun.ended.then((how) => {
      if (!isAsked) unasked.push(`${name} ended ${how}`);
      isAsked = false;
      if (!isOver) child = begin();
    });
    return begun;
  }

  return {
    name,
    pid: () => child.pid ?? null,
    kill() {
      isAsked = true;
      child.kill();
    },
    async drain() {
      isAsked = true;
      const { ended, stop } = child;
      await stop();
      return ended;
    },
    async stop() {
      isAsked = true;
      isOver = true;
      await child.stop();
    },
    unasked,
  };
}
