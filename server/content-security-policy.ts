import type { IncomingMessage, ServerResponse } from "node:http";

const HEADER = "content-security-policy";
/** Scripts, styles and fonts. What brings a worker decides what that may load, and would forbid it its parts. */
const WITHOUT_POLICY = "/_next/static/";

/**
 * The Content-Security-Policy of every answer; next.config.js sets the headers that never change. Next reads the nonce from
 * the request, so that its own scripts carry it: what a client sent under that name is replaced.
 */
export function setContentSecurityPolicy(request: IncomingMessage, response: ServerResponse, dev: boolean): void {
  delete request.headers[`${HEADER}-report-only`];
  if (request.url?.startsWith(WITHOUT_POLICY)) {
    delete request.headers[HEADER];
    return;
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, dev);
  request.headers[HEADER] = policy;
  response.setHeader(HEADER, policy);
}

/** Monaco and KaTeX set style attributes, which carry no nonce. */
function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src-elem 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
