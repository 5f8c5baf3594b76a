import { exportPerson } from "#server/privacy/export.ts";
import { downloadOf, forViewer, problem } from "#server/route.ts";

/** Everything that is kept on the viewer. Whoever asks too often by a browser is told on the page they came from. */
export async function GET(request: Request) {
  return forViewer(async (viewer) => {
    const exported = await exportPerson(viewer);
    if (exported.ok) {
      const day = new Date().toISOString().slice(0, 10);
      return downloadOf(exported.value, { name: `gradcheck-${day}.json`, type: "application/json; charset=utf-8" });
    }
    if (!request.headers.get("accept")?.includes("text/html")) return problem(429, exported.message);
    // A path of ours, so that it holds behind any proxy.
    return new Response(null, { status: 303, headers: { location: "/account?export=refused#export" } });
  });
}
