import "server-only";
import type { Variant as Numbers } from "#grader/by-hand/fill-in.ts";
import type { Problem } from "../authoring/problems.ts";
import { database } from "../database.ts";
import { storableText } from "../submissions/schema.ts";

/**
 * What a worker needs to draw a variant. `earlier`: the numbers that its learner had before in this exercise, the newest
 * first, and none where this is the first of its version, which may have the numbers of the version before.
 */
export type VariantTask = { versionId: string; seed: string; earlier: unknown[] };

/** Null when it is drawn already, or was found to be impossible to draw: a job may arrive twice. */
export async function startVariant(id: string): Promise<VariantTask | null> {
  const row = await database().variant.findUnique({
    where: { id },
    select: {
      versionId: true,
      userId: true,
      seed: true,
      numbers: true,
      fault: true,
      version: { select: { slug: true } },
    },
  });
  if (!row || row.numbers !== null || row.fault !== null) return null;
  const { versionId, userId, seed, version } = row;
  const drawn = await database().variant.findMany({
    where: { userId, version: { slug: version.slug } },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    select: { versionId: true, numbers: true },
  });
  const had = drawn.filter(({ numbers }) => numbers !== null);
  const isFirst = !had.some((other) => other.versionId === versionId);
  return { versionId, seed, earlier: isFirst ? [] : had.map(({ numbers }) => numbers) };
}

/** Stores the numbers once, with the seed that gave them; the second answer changes nothing. */
export async function finishVariant(id: string, { seed, numbers }: { seed: string; numbers: Numbers }): Promise<void> {
  await database().$executeRaw`
    update "Variant" set seed = ${seed}, numbers = ${JSON.stringify(numbers)}::jsonb
    where id = ${id}::uuid and numbers is null`;
}

/** There are no other numbers: the learner keeps those of before. */
export async function withdrawVariant(id: string): Promise<void> {
  await database().$executeRaw`delete from "Variant" where id = ${id}::uuid and numbers is null`;
}

/**
 * Why an author's draft draws no numbers, for them to be told. Answers whether it is one: what is published was put to the
 * proof, so that there the fault is ours, and drawing is tried again.
 */
export async function refuseVariant(id: string, { file, rule }: Problem): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`
    with trial as (
      select v.id from "Variant" v where v.id = ${id}::uuid
        and not exists (select from "Publication" p where p."versionId" = v."versionId")
    )
    update "Variant" set fault = ${JSON.stringify({ file, rule: storableText(rule) })}::jsonb
    where id in (select id from trial) and numbers is null returning id`;
  return rows.length > 0;
}
