import "server-only";
import { EventEmitter, on } from "node:events";
import pg from "pg";
import { environment } from "./env.ts";
import { log } from "./log.ts";

/** A notification's payload is the id of the submission, run or proof whose state changed. */
export const NOTIFY_CHANNEL = "report_state";

/** How often a waiting page is told its place again, which other people's jobs change. */
const PLACE_INTERVAL_MS = 2000;
const NEWS = "news";
const TIME = "time";
const RECONNECT_MS = 500;

// One connection listens for the whole process, on globalThis for the same reason as the pool.
const shared = globalThis as { gradcheckListener?: EventEmitter };

/** What can be followed until its last phase. */
export type Phased = { phase: string };
const LAST_PHASES = ["graded", "finished"];

export type Followed<State extends Phased> = {
  /** Of the submission, run or proof. */
  id: string;
  /** What the viewer may see by now; null when that is nothing any more. */
  read: () => Promise<State | null>;
  /**
   * The same of what goes on waiting, without a question for each who waits: a class that hands in at once would ask more
   * than its gradings do. Null when it has to be read.
   */
  glance?: (told: State) => Promise<State | null>;
};

/**
 * The states of one submission, run or proof from now until it is over, each as soon as it exists. When `read` answers
 * null, or the page goes away, the sequence ends.
 */
export async function* followState<State extends Phased>(
  { id, read, glance = async () => null }: Followed<State>,
  signal: AbortSignal,
): AsyncGenerator<State> {
  if (signal.aborted) return;
  const changes = new EventEmitter();
  const wake = () => changes.emit("change", NEWS);
  const emitter = listener();
  const timer = setInterval(() => changes.emit("change", TIME), PLACE_INTERVAL_MS);
  // Listening begins before the first reading, so a verdict between the two is not missed.
  emitter.on(newsOf(id), wake).on("reconnected", wake);
  const wakes = on(changes, "change", { signal });
  try {
    let told = "";
    let state = await read();
    while (state !== null) {
      const telling = JSON.stringify(state);
      if (telling !== told) yield state;
      if (LAST_PHASES.includes(state.phase)) return;
      told = telling;
      const [cause] = (await wakes.next()).value ?? [];
      state = (cause === TIME ? await glance(state) : null) ?? (await read());
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearInterval(timer);
    emitter.off(newsOf(id), wake).off("reconnected", wake);
    await wakes.return?.();
  }
}

/** Whatever a request names in its address is never an event of another kind. */
const newsOf = (id: string) => `news of ${id}`;

function listener(): EventEmitter {
  if (shared.gradcheckListener) return shared.gradcheckListener;
  const emitter = new EventEmitter().setMaxListeners(0);
  shared.gradcheckListener = emitter;
  void listen(emitter);
  return emitter;
}

/** Listens for ever: a connection that breaks is replaced, and everybody who waits then reads once more. */
async function listen(emitter: EventEmitter): Promise<void> {
  const client = new pg.Client({ connectionString: environment().DATABASE_URL });
  const again = () => setTimeout(() => void listen(emitter), RECONNECT_MS);
  client.on("notification", ({ payload }) => payload && emitter.emit(newsOf(payload)));
  client.on("error", (error) => log().warn({ err: error }, "the connection for notifications broke"));
  client.on("end", again);
  try {
    await client.connect();
    await client.query(`listen ${NOTIFY_CHANNEL}`);
    emitter.emit("reconnected");
  } catch (error) {
    log().warn({ err: error }, "no connection for notifications");
    // A client that never connected emits no "end".
    client.removeListener("end", again);
    await client.end().catch(() => {});
    again();
  }
}
