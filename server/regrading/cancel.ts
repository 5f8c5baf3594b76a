import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { dropRegrade } from "../queue.ts";
import { changeRegrade } from "./find.ts";
import type { RegradeAddress } from "./schema.ts";

/** Grades nothing more. What was graded stays, as a preview of that much. */
export async function cancelRegrade(viewer: Viewer, address: RegradeAddress): Promise<ActionResult<null>> {
  return changeRegrade(viewer, address, async (tx, { id, state }) => {
    if (state !== "running") return { ok: true, value: null };
    await tx.$executeRaw`update "Regrade" set "cancelledAt" = clock_timestamp() where id = ${id}::uuid`;
    await dropRegrade(tx, id);
    return { ok: true, value: null };
  });
}
