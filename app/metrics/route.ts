import { mayReadMetrics } from "#server/metrics/access.ts";
import { EXPOSITION_TYPE, writeExposition } from "#server/metrics/exposition.ts";
import { guarded, notFoundResponse } from "#server/route.ts";

/** Prometheus' text format. For everybody who may not read it, nothing is here. */
export async function GET(request: Request) {
  return guarded(async () => {
    if (!(await mayReadMetrics(request))) return notFoundResponse();
    return new Response(await writeExposition(), {
      headers: { "content-type": EXPOSITION_TYPE, "cache-control": "no-store" },
    });
  });
}
