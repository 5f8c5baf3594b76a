/** What keeps a text that is being typed. */
type Keeper = { leave: () => void; retry: () => void; stop: () => void };

/** Has a keeper send what is unsaved when its page goes, and try again when it is back. Answers how to end that. */
export function stopWhenGone(keeper: Keeper): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  window.addEventListener("pagehide", keeper.leave, { signal });
  document.addEventListener("visibilitychange", () => document.hidden && keeper.leave(), { signal });
  window.addEventListener("online", keeper.retry, { signal });
  window.addEventListener("focus", keeper.retry, { signal });
  return () => {
    leaving.abort();
    // Within the site the page is never hidden: what is unsaved goes on its way now.
    keeper.leave();
    keeper.stop();
  };
}
