import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { countAgainst, isWithin, tooMany } from "../rate-limit.ts";
import { readRows, tablesInRows } from "./export-rows.ts";
import { exportRuns, exportSubmissions } from "./export-work.ts";
import { readHeldBack } from "./held-back.ts";
import { TABLES } from "./tables.ts";

/** Raised when what was exported before would be read wrongly by what reads it now. */
const SCHEMA_VERSION = 1;

/** Everything that is kept on the viewer, as JSON, piece by piece: it may be more than should be in memory. */
export async function exportPerson(viewer: Viewer): Promise<ActionResult<AsyncGenerator<string>>> {
  const decision = await countAgainst("export-viewer", viewer.id);
  if (!decision.allowed) return { ok: false, message: tooMany("exports", decision.retryAfterS) };
  return { ok: true, value: writeExport(viewer) };
}

/** Why the viewer cannot export anything now; null when they can. */
export async function readExportRefusal(viewer: Viewer): Promise<string | null> {
  const decision = await isWithin("export-viewer", viewer.id);
  return decision.allowed ? null : tooMany("exports", decision.retryAfterS);
}

async function* writeExport(viewer: Viewer): AsyncGenerator<string> {
  const heldBack = await readHeldBack(viewer);
  yield `{"about":${JSON.stringify(ABOUT)},"schemaVersion":${SCHEMA_VERSION},"exportedAt":${JSON.stringify(new Date())},`;
  yield `"resultsHeldBack":${JSON.stringify(heldBack)},"notExported":${JSON.stringify(notExported())},"tables":{`;
  for (const table of tablesInRows()) {
    yield `${JSON.stringify(table)}:${JSON.stringify(await readRows(table, viewer, heldBack))},\n`;
  }
  yield `"Run":${JSON.stringify(await exportRuns(viewer))},\n"Submission":[`;
  let separator = "";
  for await (const submission of exportSubmissions(viewer)) {
    yield `${separator}${JSON.stringify(submission)}`;
    separator = ",\n";
  }
  yield "]}}\n";
}

const ABOUT =
  "All that Gradcheck keeps on you, by table. Moments are in UTC. Where a row names you it says “you”, where it names another person “somebody else”. Results of exercises under resultsHeldBack are not shown to you yet.";

/** What is withheld, by table and column, and why. */
function notExported(): Record<string, string | Record<string, string>> {
  const reasons = Object.entries(TABLES).flatMap(([table, { names, exported }]) => {
    if (names.length === 0 || exported.as === "shown") return [];
    return [[table, exported.as === "rows" ? exported.withheld : exported.because] as const];
  });
  return Object.fromEntries(reasons.filter(([, reason]) => Object.keys(reason).length > 0));
}
