import { setTimeout as wait } from "node:timers/promises";
import type { Settings } from "#server/env.ts";

/** Asks the web server until it says that it is well. Throws when `signal` is aborted before that. */
export async function waitUntilHealthy({ HOST, PORT }: Settings, signal: AbortSignal): Promise<void> {
  const host = HOST === "0.0.0.0" ? "127.0.0.1" : HOST === "::" ? "::1" : HOST;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${PORT}/healthz`;
  while (!(await isHealthy(url, signal))) await wait(100, undefined, { signal });
}

async function isHealthy(url: string, signal: AbortSignal): Promise<boolean> {
  return await fetch(url, { signal }).then(
    (response) => response.ok,
    () => false,
  );
}
