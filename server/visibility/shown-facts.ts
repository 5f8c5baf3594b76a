import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { countsAsAttempt, type SubmissionFact } from "#domain/score/history.ts";
import type { HeldBack } from "#domain/visibility.ts";
import { database } from "../database.ts";
import { readVisibility } from "./read.ts";

type Row = Pick<SubmissionFact, "id" | "submittedAt"> & { userId: string; slug: string; versionId: string };

/** Of each submission whose results the viewer may not know yet, why; of the others nothing. By the submissions' ids. */
export async function readHeldBack(viewer: Viewer, rows: readonly Row[]): Promise<Map<string, HeldBack>> {
  const own = viewer.role === "admin" ? [] : rows.filter(({ userId }) => userId === viewer.id);
  const see = await readVisibility(viewer, [...new Set(own.map(({ slug }) => slug))]);
  const held = own.flatMap((row) => {
    const { heldBack } = see(row);
    return heldBack ? [{ row, heldBack }] : [];
  });
  const hiding = await readHiding([...new Set(held.map(({ row }) => row.versionId))]);
  return new Map(held.flatMap(({ row, heldBack }) => (hiding.has(row.versionId) ? [[row.id, heldBack]] : [])));
}

/** A fact without what is held back. What cost no attempt never saw a hidden case, and stays known. */
export function withoutResult<F extends Pick<SubmissionFact, "status" | "score">>(fact: F): F {
  return countsAsAttempt(fact) ? { ...fact, status: null, score: null } : fact;
}

/** The versions with hidden cases: programs, and exercises by hand that have one among their parts. */
async function readHiding(versionIds: readonly string[]): Promise<Set<string>> {
  if (versionIds.length === 0) return new Set();
  const rows = await database().$queryRaw<{ id: string }[]>`
    select id from "ExerciseVersion" where id = any(${versionIds}::uuid[])
      and ((files->>'exercise.json')::jsonb->>'kind' is distinct from 'by-hand'
        or (files->>'exercise.json')::jsonb @? '$.parts[*] ? (@.kind == "code")')`;
  return new Set(rows.map(({ id }) => id));
}
