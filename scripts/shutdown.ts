/** npm passes on the Ctrl-C that the terminal has already sent; only a later one is a second one. */
const SAME_KEYSTROKE_MS = 500;

export type StopRequest = {
  /** Aborted by the first Ctrl-C, SIGTERM or closed terminal. */
  asked: AbortSignal;
  /** Aborted by the second: no more patience with what is still running. */
  hurried: AbortSignal;
};

/** From now on those signals no longer end this process; whoever listens to the request does. */
export function listenForStop(): StopRequest {
  const asked = new AbortController();
  const hurried = new AbortController();
  let askedAt = 0;
  const note = () => {
    if (!asked.signal.aborted) {
      askedAt = performance.now();
      asked.abort();
    } else if (performance.now() - askedAt > SAME_KEYSTROKE_MS) hurried.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, note);
  if (process.env.npm_lifecycle_event) watchParent(note);
  return { asked: asked.signal, hurried: hurried.signal };
}

/** An npm that was killed can pass nothing on; its death shows in whose child this process is now. */
function watchParent(note: () => void): void {
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    note();
  }, 500).unref();
}

/** Settles when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
