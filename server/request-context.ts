import { AsyncLocalStorage } from "node:async_hooks";

export const REQUEST_ID_HEADER = "x-request-id";

type RequestContext = { id: string };
// On globalThis, because server/main.ts begins the context and the modules that Next has bundled read it.
const shared = globalThis as { gradcheckRequests?: AsyncLocalStorage<RequestContext> };

function requests(): AsyncLocalStorage<RequestContext> {
  shared.gradcheckRequests ??= new AsyncLocalStorage();
  return shared.gradcheckRequests;
}

/** Whatever `work` logs, also later, carries the request's id. */
export function withRequest<T>(id: string, work: () => T): T {
  return requests().run({ id }, work);
}

export function currentRequestId(): string | undefined {
  return requests().getStore()?.id;
}

const WELL_FORMED = /^[A-Za-z0-9_-]{8,64}$/;

/** The id that a proxy of ours gave the request; a new one when there is no such proxy or it is no plain word. */
export function requestIdOf(given: string | string[] | undefined, trustedProxies: number): string {
  if (trustedProxies > 0 && typeof given === "string" && WELL_FORMED.test(given)) return given;
  return crypto.randomUUID();
}
