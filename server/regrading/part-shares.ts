import "server-only";
import { database } from "../database.ts";
import { partShares, readPartShares } from "../projection/assignment-facts.ts";

/**
 * What each part reached in submissions of the whole, which only overrides of parts ask for: in those of the regrade as it
 * found them, in its others as the grading from before did, and in the rest as they stand.
 */
export async function readItemShares(
  regradeId: string,
  submissionIds: readonly string[],
  regraded: ReadonlySet<string>,
) {
  const shares = await readPartShares(database(), submissionIds);
  if (submissionIds.length === 0) return shares;
  const rows = await database().$queryRaw`
    select i."submissionId", c->'part'->>'id' as id, (c->'part'->>'score')::float as score
    from "RegradeItem" i join "Grading" b on b.id = i."beforeId",
      jsonb_array_elements(case when i."submissionId" = any(${[...regraded]}::uuid[]) then i.report else b.report end->'cases') c
    where i."regradeId" = ${regradeId}::uuid and i."submissionId" = any(${submissionIds}::uuid[]) and c ? 'part'`;
  return new Map([...shares, ...partShares(rows)]);
}
