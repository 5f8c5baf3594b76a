import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import type { Variant as Numbers } from "#grader/by-hand/fill-in.ts";
import type { Value } from "#grader/value.ts";
import { database } from "../database.ts";

/** A variant that was drawn: its seed, and its numbers by name. */
export type Variant = { id: string; seed: string; numbers: Numbers };

const StoredNumbers = z.record(z.string(), z.custom<Value>());

/** The viewer's own variant of a version, their newest. All visitors share one. Null until it is drawn. */
export async function readVariant(viewer: Viewer | null, versionId: string): Promise<Variant | null> {
  const row = await database().variant.findFirst({
    where: { versionId, userId: viewer?.id ?? null },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    select: { id: true, seed: true, numbers: true },
  });
  return row && row.numbers !== null ? { ...row, numbers: StoredNumbers.parse(row.numbers) } : null;
}
