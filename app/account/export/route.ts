import { exportPerson } from "#server/privacy/export.ts";
import { downloadOf, forViewer, problem } from "#server/route.ts";

/** Everything that is kept on the viewer. */
export async function GET() {
  return forViewer(async (viewer) => {
    const exported = await exportPerson(viewer);
    if (!exported.ok) return problem(429, exported.message);
    const day = new Date().toISOString().slice(0, 10);
    return downloadOf(exported.value, { name: `gradcheck-${day}.json`, type: "application/json; charset=utf-8" });
  });
}
