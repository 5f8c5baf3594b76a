import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import type { Variant as Numbers } from "#grader/by-hand/fill-in.ts";
import type { Value } from "#grader/value.ts";
import type { Problem } from "../authoring/problems.ts";
import { database } from "../database.ts";
import { numbersId } from "./numbers-id.ts";

/** A variant that was drawn: its seed, its numbers by name, and a name for the numbers themselves. */
export type Variant = { id: string; seed: string; numbers: Numbers; numbersId: string };

export const StoredNumbers = z.record(z.string(), z.custom<Value>());

/** The viewer's own variant of a version, their newest. All visitors share one. Null until it is drawn. */
export async function readVariant(viewer: Viewer | null, versionId: string): Promise<Variant | null> {
  const row = await database().variant.findFirst({
    where: { versionId, userId: viewer?.id ?? null },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    select: { id: true, seed: true, numbers: true },
  });
  if (!row || row.numbers === null) return null;
  const numbers = StoredNumbers.parse(row.numbers);
  return { ...row, numbers, numbersId: numbersId(numbers) };
}

const Fault = z.object({ file: z.string(), rule: z.string() });

/** Why a draft that its author tries draws no numbers. Told once: the next look has them drawn anew. */
export async function takeDrawingFault(viewer: Viewer, versionId: string): Promise<Problem | null> {
  const rows = await database().$queryRaw<{ fault: unknown }[]>`
    delete from "Variant" where "userId" = ${viewer.id}::uuid and "versionId" = ${versionId}::uuid and fault is not null
    returning fault`;
  return rows[0] ? Fault.parse(rows[0].fault) : null;
}

/** Whether the viewer has or had these numbers in an exercise. */
export async function hasNumbers(viewer: Viewer, { slug, numbers }: { slug: string; numbers: string }) {
  const rows = await database().variant.findMany({
    where: { userId: viewer.id, version: { slug } },
    select: { numbers: true },
  });
  return rows.some((row) => row.numbers !== null && numbersId(StoredNumbers.parse(row.numbers)) === numbers);
}
