import type { Viewer } from "#domain/permissions.ts";
import { database } from "#server/database.ts";

/** Numbers of an exercise by hand, as if a worker had drawn them for this person. Answers the variant's id. */
export async function aDrawnVariant({ id: userId }: Viewer, versionId: string, seed = "a seed"): Promise<string> {
  const { id } = await database().variant.create({ data: { userId, versionId, seed, numbers: {} } });
  return id;
}
