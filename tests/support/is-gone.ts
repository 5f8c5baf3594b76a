import { existsSync, readFileSync } from "node:fs";

/** Ended, or ended and only not yet asked for by whoever inherited it. */
export function isGone(pid: number): boolean {
  if (!existsSync(`/proc/${pid}`)) return true;
  try {
    return /^State:\s*[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "latin1"));
  } catch {
    return true;
  }
}
