import type { IncomingMessage, ServerResponse } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { isEventStream, routeLabel } from "./route-label.ts";

/** From a static file to a sign-in, which hashes a password. Seconds. */
const DURATION_BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type WebMetrics = ReturnType<typeof makeWebMetrics>;
// On globalThis, because server/main.ts counts and the pages that Next has bundled read.
const shared = globalThis as { gradcheckWebMetrics?: WebMetrics };

export function webMetrics(): WebMetrics {
  shared.gradcheckWebMetrics ??= makeWebMetrics();
  return shared.gradcheckWebMetrics;
}

/** Counts a request when its response ends. An event stream is open for as long as its page waits: that is no duration. */
export function observeRequest(request: IncomingMessage, response: ServerResponse): void {
  const { requests, durations, streams } = webMetrics();
  const route = routeLabel(request.url ?? "");
  const method = METHODS.includes(request.method ?? "") ? request.method! : "other";
  const isStream = isEventStream(route);
  const startedAt = performance.now();
  if (isStream) streams.inc();
  response.once("close", () => {
    requests.inc({ route, method, status: String(response.statusCode) });
    if (isStream) streams.dec();
    else durations.observe({ route }, (performance.now() - startedAt) / 1000);
  });
}

/** `count`: how many requests stand in line for a turn at the moment it is asked. */
export function observeLine(count: () => number): void {
  const { registry } = webMetrics();
  new Gauge({
    name: "gradcheck_requests_waiting",
    help: "Requests that stand in line for a turn.",
    registers: [registry],
    collect() {
      this.set(count());
    },
  });
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

function makeWebMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Counter({
      name: "gradcheck_http_requests_total",
      help: "Requests answered.",
      labelNames: ["route", "method", "status"],
      registers,
    }),
    durations: new Histogram({
      name: "gradcheck_http_request_duration_seconds",
      help: "Time from the request to the end of its response; event streams left out.",
      labelNames: ["route"],
      buckets: DURATION_BUCKETS_S,
      registers,
    }),
    streams: new Gauge({ name: "gradcheck_event_streams_open", help: "Pages that wait for a verdict.", registers }),
    restarts: new Gauge({
      name: "gradcheck_part_restarts",
      help: "How often the launcher began a part again after it had ended by itself.",
      labelNames: ["part_name"],
      registers,
    }),
  };
}
