import "server-only";
import { createHash } from "node:crypto";
import type { Variant as Numbers } from "#grader/by-hand/fill-in.ts";

/**
 * A name for the numbers as the database gives them back, whose order of names is always the same: equal numbers have
 * the same, whatever seed or version they come from. "" where there are none.
 */
export function numbersId(numbers: Numbers): string {
  if (Object.keys(numbers).length === 0) return "";
  return createHash("sha256").update(JSON.stringify(numbers)).digest("base64url").slice(0, 16);
}
