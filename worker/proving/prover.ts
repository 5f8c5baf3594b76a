import type { ConfinementMode } from "#grader/process/confine/confinement.ts";
import type { ProofProgress } from "#grader/proof-progress.ts";
import { finishProof, noteProofProgress, startProofWork } from "#server/authoring/proof-work.ts";
import { performProof } from "./perform-proof.ts";

/** How often a page that follows a proof is told something new at most. */
const TELL_INTERVAL_MS = 200;
/** How soon a proof that was called off ends, also while its code says nothing. */
const LOOK_INTERVAL_MS = 500;

/**
 * Proves the content of a Proof row. Settles when that is over, done or called off by an author, and answers whether it
 * was: a worker that is told to stop leaves it to be done again.
 */
export async function proveStored(id: string, confinement: ConfinementMode, stopping: AbortSignal): Promise<boolean> {
  const task = await startProofWork(id);
  if (!task) return true;
  const calledOff = new AbortController();
  const teller = tellInTurns(id, () => calledOff.abort());
  const signal = AbortSignal.any([calledOff.signal, stopping]);
  try {
    const result = await performProof({ ...task, confinement }, { signal, onProgress: teller.tell });
    await teller.stop();
    await finishProof(id, result);
    return true;
  } catch (error) {
    if (!signal.aborted) throw error;
    return calledOff.signal.aborted;
  } finally {
    await teller.stop();
  }
}

/** Writes the newest progress, one write after the other, and looks in between whether anybody still wants it. */
function tellInTurns(id: string, onCalledOff: () => void) {
  let newest: ProofProgress | null = null;
  let writing = Promise.resolve();
  let lastAtMs = 0;
  const look = () => {
    const isTime = performance.now() - lastAtMs >= (newest ? TELL_INTERVAL_MS : LOOK_INTERVAL_MS);
    if (!isTime) return;
    lastAtMs = performance.now();
    const progress = newest;
    newest = null;
    // A database that is away costs some news; the end is written by itself, or fails aloud.
    writing = writing
      .then(() => noteProofProgress(id, progress))
      .then((isWanted) => void (isWanted || onCalledOff()))
      .catch(() => undefined);
  };
  const timer = setInterval(look, TELL_INTERVAL_MS / 2);
  return {
    tell(progress: ProofProgress) {
      newest = progress;
    },
    async stop() {
      clearInterval(timer);
      await writing;
    },
  };
}
