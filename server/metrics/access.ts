import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { canAdminister } from "#domain/permissions.ts";
import { environment } from "../env.ts";
import { readViewer } from "../viewer.ts";

/** With METRICS_TOKEN, whoever sends it; without, an admin who is signed in. */
export async function mayReadMetrics(request: Request): Promise<boolean> {
  const { METRICS_TOKEN } = environment();
  if (METRICS_TOKEN) return isSame(request.headers.get("authorization") ?? "", `Bearer ${METRICS_TOKEN}`);
  const viewer = await readViewer();
  return viewer !== null && canAdminister(viewer);
}

/** Compared as hashes, so that neither length nor time tells how much was right. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(a!, b!);
}
