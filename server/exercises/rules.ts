import "server-only";
import { z } from "zod";
import { ByHandPolicy, type Policy } from "#grader/policy.ts";
import { database } from "../database.ts";

/**
 * What a submission goes by. Its own version says what is handed in; how often, the current one does, so that nobody
 * gains attempts by answering an earlier version.
 */
export type Rules = {
  kind: "code" | "by-hand" | null;
  isPartByPart: boolean;
  /** Of the current version. */
  isPartByPartNow: boolean;
  scoredParts: string[];
  policy: Policy;
};

const Kind = z.enum(["code", "by-hand"]).nullable();
const StoredPolicy = ByHandPolicy.nullable().transform((policy) => policy ?? ByHandPolicy.parse({}));
const Parts = z.array(z.object({ id: z.string() })).nullable();
const Row = z.object({ kind: Kind, own: StoredPolicy, current: StoredPolicy, parts: Parts });

/** Without parsing all of the exercise; null for a version that does not exist. */
export async function readRules(versionId: string): Promise<Rules | null> {
  const rows = await database().$queryRaw<unknown[]>`
    select (own.files->>'exercise.json')::json->>'kind' as kind, (own.files->>'exercise.json')::json->'policy' as own,
      (now.files->>'exercise.json')::json->'policy' as current, (now.files->>'exercise.json')::json->'parts' as parts
    from "ExerciseVersion" own join "Exercise" e using (slug)
      join "ExerciseVersion" now on now.id = coalesce(e."currentVersionId", own.id)
    where own.id = ${versionId}::uuid`;
  if (rows.length === 0) return null;
  const { kind, own, current, parts } = Row.parse(rows[0]);
  const [isPartByPart, isPartByPartNow] = [own, current].map((policy) => policy.parts === "one-at-a-time") as [
    boolean,
    boolean,
  ];
  return { kind, isPartByPart, isPartByPartNow, scoredParts: (parts ?? []).map(({ id }) => id), policy: current };
}
