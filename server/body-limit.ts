import type { IncomingMessage } from "node:http";

/** As `bodySizeLimit` in next.config.js: of a longer one nothing is for us. */
const MAX_BODY_MB = 24;

/**
 * Why a request is refused by its headers alone, before anybody has read its body into memory; null where it is not. Node
 * reads no more than the length that a request says, so one that says none is not taken. Browsers always say it. What only
 * asks has no body that anybody reads; some proxies give it an empty one of no stated length.
 */
export function refuseBody({ method, headers }: IncomingMessage): { status: number; message: string } | null {
  if (method === "GET" || method === "HEAD") return null;
  if (headers["transfer-encoding"] !== undefined)
    return { status: 411, message: "Say how long the body is: a request has to have a Content-Length." };
  if (Number(headers["content-length"] ?? 0) <= MAX_BODY_MB * 1024 * 1024) return null;
  return { status: 413, message: `This is too long: a request's body may have ${MAX_BODY_MB} MB.` };
}
