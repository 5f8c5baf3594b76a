import type { Child, ChildEnd } from "./child.ts";

const START_TIMEOUT_MS = 30_000;

/** Rejects, with what the child complained of, when it dies or dawdles before it is ready, or is not wanted any more. */
export async function untilReady<Message>(
  child: Child<Message>,
  isReady: (message: Message) => boolean,
  closing: AbortSignal,
): Promise<void> {
  const ready = Promise.withResolvers<void>();
  const giveUp = AbortSignal.any([closing, AbortSignal.timeout(START_TIMEOUT_MS)]);
  if (giveUp.aborted) child.kill();
  giveUp.addEventListener("abort", child.kill);
  child.listen((message) => isReady(message) && ready.resolve());
  void child.ended.then((end) => ready.reject(new Error(`a process of ours ended as it started: ${lastWords(end)}`)));
  await ready.promise.finally(() => giveUp.removeEventListener("abort", child.kill));
}

/** How a child ended, for a log. */
export function lastWords({ code, signal, broken, errorOutput }: ChildEnd): string {
  return `${broken ?? `code ${code}, signal ${signal}`} ${errorOutput.trim()}`.trim();
}
