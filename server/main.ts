import { createServer, type IncomingMessage } from "node:http";
import next from "next";
import { graderVersion } from "#grader/grader-version.ts";
import { knowGrader } from "./authoring/own-grader.ts";
import { refuseBody } from "./body-limit.ts";
import { CLIENT_ADDRESS_HEADER } from "./client-address-header.ts";
import { setContentSecurityPolicy } from "./content-security-policy.ts";
import { environment } from "./env.ts";
import { log } from "./log.ts";
import { listenForRestarts } from "./metrics/restarts.ts";
import { observeLine, observeRequest } from "./metrics/web-metrics.ts";
import { REQUEST_ID_HEADER, requestIdOf, withRequest } from "./request-context.ts";
import { lineOf, Turns } from "./turns.ts";

/** The web server as a process: Next behind an HTTP server of ours, which knows the client's address and how to drain. */
const { HOST, PORT, TRUSTED_PROXIES } = environment();
const DRAIN_MS = 2000;
/**
 * Longer than proxies and browsers keep a connection that nothing goes over. Whoever closes first must not be the server:
 * a POST that is on its way at that moment is answered by nobody, and may not be sent again.
 */
const KEEP_ALIVE_MS = 75_000;

knowGrader(graderVersion());
const dev = process.argv.includes("--dev");
const app = next({ dev, hostname: HOST, port: PORT });
await app.prepare();
const handle = app.getRequestHandler();

const turns = new Turns();
observeLine(() => turns.waiting);

const server = createServer((request, response) => {
  const id = requestIdOf(request.headers[REQUEST_ID_HEADER], TRUSTED_PROXIES);
  request.headers[REQUEST_ID_HEADER] = id;
  response.setHeader(REQUEST_ID_HEADER, id);
  observeRequest(request, response);
  if (!isReadable(request.url ?? "")) {
    response.writeHead(400, { "content-type": "text/plain; charset=utf-8" }).end("This address is malformed.");
    return;
  }
  const refused = refuseBody(request);
  if (refused) {
    const { status, message } = refused;
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ message }));
    return;
  }
  request.headers[CLIENT_ADDRESS_HEADER] = addressOf(request);
  setContentSecurityPolicy(request, response, dev);
  const answer = () =>
    void withRequest(id, () =>
      handle(request, response).catch((error: unknown) => log().error({ err: error }, "a request failed")),
    );
  const line = lineOf(request);
  if (line) turns.inTurn(line, response, answer);
  else answer();
});
server.keepAliveTimeout = KEEP_ALIVE_MS;
listenForRestarts();
server.on("error", (error) => {
  log().error({ err: error }, "the web server cannot go on");
  process.exit(1);
});
server.listen(PORT, HOST, () => log().info({ host: HOST, port: PORT }, "the web server listens"));

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => {
    server.close(() => process.exit(0));
    // Pages hold their event streams open for ever; they connect again to the next server by themselves.
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
    server.closeIdleConnections();
  });

/** Half an escape, or a NUL, is no address of ours, and would surface as an error deep below. */
function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url).includes("\0");
  } catch {
    return false;
  }
}

/** Of the addresses that proxies noted, only those noted by proxies of ours count; the socket's own comes last. */
function addressOf(request: IncomingMessage): string {
  const noted = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const hops = [...noted.map((hop) => hop.trim()).filter(Boolean), request.socket.remoteAddress ?? "unknown"];
  return hops[Math.max(0, hops.length - 1 - TRUSTED_PROXIES)]!;
}
