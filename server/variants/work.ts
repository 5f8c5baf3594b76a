import "server-only";
import type { Variant as Numbers } from "#grader/by-hand/fill-in.ts";
import { database } from "../database.ts";

/** What a worker needs to draw a variant: `earlier` are those that its learner had before. */
export type VariantTask = { versionId: string; userId: string | null; seed: string; earlier: unknown[] };

/** Null when it is drawn already: a job may arrive twice. */
export async function startVariant(id: string): Promise<VariantTask | null> {
  const row = await database().variant.findUnique({ where: { id } });
  if (!row || row.numbers !== null) return null;
  const { versionId, userId, seed } = row;
  const others = await database().variant.findMany({ where: { versionId, userId }, select: { numbers: true } });
  return { versionId, userId, seed, earlier: others.flatMap(({ numbers }) => (numbers === null ? [] : [numbers])) };
}

/** Stores the numbers once, with the seed that gave them; the second answer changes nothing. */
export async function finishVariant(id: string, { seed, numbers }: { seed: string; numbers: Numbers }): Promise<void> {
  await database().$executeRaw`
    update "Variant" set seed = ${seed}, numbers = ${JSON.stringify(numbers)}::jsonb
    where id = ${id}::uuid and numbers is null`;
}
