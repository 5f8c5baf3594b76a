import "server-only";
import type { AssignedWithOverrides } from "#domain/assignment/scores-here.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database, type Transaction } from "../database.ts";
import { readAssignmentFacts, readPartShares } from "../projection/assignment-facts.ts";
import { rulesOf } from "../projection/assignment-scores.ts";
import type { Pair } from "../projection/project.ts";
import { readFacts } from "../submissions/facts.ts";
import { readHeldBackIn } from "./held-back.ts";

export type AssignedHere = AssignedWithOverrides & { id: string; courseId: string };

/** The viewer's own assignments that hold an exercise, with what its score there is made of, as far as it may be known. */
export async function readOwnAssigned(viewer: Viewer, slug: string): Promise<AssignedHere[]> {
  const assigned = await readAssigned(database(), { userId: viewer.id, slug });
  if (assigned.every(({ overrides }) => overrides.length === 0)) return assigned;
  const heldBackIn = await readHeldBackIn(viewer, [slug]);
  const partShares = await readOwnPartShares(viewer, slug);
  return assigned.map((held) => {
    const isHeldBack = heldBackIn(slug, held.rules.dates) !== null;
    return isHeldBack ? { ...held, overrides: [] } : { ...held, partShares };
  });
}

async function readOwnPartShares(viewer: Viewer, slug: string): Promise<Record<string, Record<string, number>>> {
  const facts = await readFacts(viewer, slug);
  const wholes = facts.flatMap(({ id, part }) => (part === null ? [id] : []));
  return Object.fromEntries(await readPartShares(database(), wholes));
}

/** The published assignments that hold an exercise for a learner, with the rules that hold for them. */
export async function readAssigned(tx: Transaction, { userId, slug }: Pair): Promise<AssignedHere[]> {
  const facts = await readAssignmentFacts(tx, { slug }, [userId]);
  return facts.learners.flatMap((learner) => {
    const rules = rulesOf(learner, facts);
    return facts.assignments.flatMap(({ id, courseId, title, slugs }) => {
      const held = rules.get(id);
      if (!held || !slugs.includes(slug)) return [];
      const overrides = facts.overrides.filter((said) => said.assignmentId === id && said.slug === slug);
      return [{ id, courseId, title, rules: held, overrides, partShares: {} }];
    });
  });
}
