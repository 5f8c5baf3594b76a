import "server-only";
import { z } from "zod";
import { ByHandPolicy, type Policy } from "#grader/policy.ts";
import { database } from "../database.ts";

/**
 * What a submission goes by. Its own version says what is handed in; how often, the current one does, so that nobody
 * gains attempts by answering an earlier version. `hasChanged`: parts that were checked together are now checked one by
 * one, or the other way round, and have attempts of their own.
 */
export type Rules = { kind: "code" | "by-hand" | null; isPartByPart: boolean; hasChanged: boolean; policy: Policy };

const Kind = z.enum(["code", "by-hand"]).nullable();
const StoredPolicy = ByHandPolicy.nullable().transform((policy) => policy ?? ByHandPolicy.parse({}));
const Row = z.object({ kind: Kind, own: StoredPolicy, current: StoredPolicy });

/** Without parsing all of the exercise; null for a version that does not exist. */
export async function readRules(versionId: string): Promise<Rules | null> {
  const rows = await database().$queryRaw<unknown[]>`
    select (own.files->>'exercise.json')::json->>'kind' as kind, (own.files->>'exercise.json')::json->'policy' as own,
      (now.files->>'exercise.json')::json->'policy' as current
    from "ExerciseVersion" own join "Exercise" e using (slug)
      join "ExerciseVersion" now on now.id = coalesce(e."currentVersionId", own.id)
    where own.id = ${versionId}::uuid`;
  if (rows.length === 0) return null;
  const { kind, own, current } = Row.parse(rows[0]);
  const [isPartByPart, hasChanged] = [own.parts === "one-at-a-time", own.parts !== current.parts];
  return { kind, isPartByPart, hasChanged, policy: current };
}
